package nara.cli.converse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nara.Assistant;
import nara.conversation.Receipt;
import nara.flow.Session;
import nara.flow.SessionJson;
import nara.handover.Routing;
import nara.message.Address;
import nara.message.Language;
import nara.message.PhoneNumber;
import nara.message.SmsText;
import nara.thread.Event;
import nara.thread.ThreadState;
import nara.town.Staff;
import nara.town.Town;
import org.jdbi.v3.core.Handle;

/** Sees what was sent and what happened, by reading the tables. */
final class Witness {
  private final Handle tx;
  private final Assistant assistant;
  private final boolean hasChats;
  private final Map<UUID, Long> seenUpTo = new LinkedHashMap<>();
  private final List<Map<String, String>> duplicates = new ArrayList<>();
  private Optional<UUID> lastSent = Optional.empty();
  private int seenInChats;

  /**
   * @param hasChats whether anybody is in the web chat
   */
  Witness(Handle tx, Assistant assistant, boolean hasChats) {
    this.tx = tx;
    this.assistant = assistant;
    this.hasChats = hasChats;
  }

  void watch(Receipt receipt) {
    receipt.match(it -> false, it -> false, it -> duplicates.add(Map.of("type", "duplicate")));
  }

  /** What has happened until now was before the conversation. */
  void begin() {
    seenUpTo.putAll(lengths());
  }

  /** How many events each thread has, the eldest first. */
  private Map<UUID, Long> lengths() {
    Map<UUID, Long> lengths = new LinkedHashMap<>();
    tx.createQuery("select id, last_seq from thread where last_seq > 0 order by created_at, id")
        .map(
            row ->
                Map.entry(row.getColumn("id", UUID.class), row.getColumn("last_seq", Long.class)))
        .forEach(it -> lengths.put(it.getKey(), it.getValue()));
    return lengths;
  }

  Optional<UUID> lastSent() {
    return lastSent;
  }

  /** The caseworker who owns the thread, or else the resident's own. */
  Staff ownerOf(UUID thread, Town town) {
    ThreadState state = assistant.threads().get(tx, thread, Instant.EPOCH);
    return new Routing(town)
        .owner(state.owner())
        .orElseGet(
            () ->
                new Routing(town)
                    .ownerFor(
                        tx,
                        state.resident().map(it -> assistant.residents().get(tx, it)),
                        state.createdAt(),
                        state.createdAt()));
  }

  /**
   * What the assistant sent, of these text messages, and what it wrote in web chats since this was
   * last asked; a caseworker's words and notices are not its.
   */
  List<Reply> replies(List<UUID> callbacks) {
    List<Reply> replies = new ArrayList<>();
    for (UUID callback : callbacks) {
      sent(callback).ifPresent(replies::add);
    }
    for (UUID callback : newInChats()) {
      sent(callback).ifPresent(replies::add);
    }
    return replies;
  }

  private List<UUID> newInChats() {
    if (!hasChats) {
      return List.of();
    }
    List<UUID> all =
        tx.createQuery(
                """
                select o.callback_id from outbox o
                join contact_point c on c.id = o.contact_point_id
                where c.channel = 'WEB' and o.state = 'sent' order by o.seq
                """)
            .mapTo(UUID.class)
            .list();
    List<UUID> fresh = List.copyOf(all.subList(Math.min(seenInChats, all.size()), all.size()));
    seenInChats = all.size();
    return fresh;
  }

  /** An address as conversations name it: chats have none to show. */
  static String written(Address address) {
    return address instanceof PhoneNumber it ? it.e164() : "web";
  }

  private Optional<Reply> sent(UUID callback) {
    return tx.createQuery(
            """
            select m.id, m.thread_id, m.contact_point_id, m.step, m.steps
            from outbox o join message m on m.id = o.message_id
            where o.callback_id = :callback and (o.kind in ('bot', 'danger') or m.steps <> '')
            """)
        .bind("callback", callback)
        .map(
            row -> {
              lastSent = Optional.of(callback);
              String text = assistant.messages().text(tx, row.getColumn("id", UUID.class));
              return reply(
                  to(row.getColumn("contact_point_id", UUID.class)),
                  text,
                  row.getColumn("step", String.class),
                  List.of(row.getColumn("steps", String.class).split(" ")),
                  language(row.getColumn("thread_id", UUID.class)));
            })
        .findOne();
  }

  private String to(UUID contactPoint) {
    boolean isSms =
        tx.createQuery("select channel = 'SMS' from contact_point where id = :id")
            .bind("id", contactPoint)
            .mapTo(Boolean.class)
            .one();
    return isSms ? assistant.contactPoints().number(tx, contactPoint).e164() : "web";
  }

  private static Reply reply(
      String to, String text, String step, List<String> steps, Language language) {
    SmsText sms = new SmsText(text);
    String encoding = sms.encoding() == SmsText.Encoding.GSM_7 ? "GSM-7" : "UCS-2";
    return new Reply(to, text, step, steps, language.code(), encoding, sms.segments());
  }

  private Language language(UUID thread) {
    return assistant
        .threads()
        .get(tx, thread, Instant.EPOCH)
        .session()
        .map(SessionJson::read)
        .map(Session::language)
        .orElse(Language.SWEDISH);
  }

  /** What happened in the threads of this conversation since this was last asked. */
  List<Map<String, String>> newEvents() {
    List<Map<String, String>> all = new ArrayList<>(duplicates);
    duplicates.clear();
    lengths()
        .forEach(
            (thread, length) -> {
              long seen = seenUpTo.getOrDefault(thread, 0L);
              if (length > seen) {
                assistant.events().after(tx, thread, seen).forEach(it -> all.add(written(it)));
                seenUpTo.put(thread, length);
              }
            });
    return all;
  }

  private static Map<String, String> written(Event event) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("type", event.type().written());
    event.payload().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(it -> fields.put(it.getKey(), it.getValue()));
    return fields;
  }
}

package nara.handover;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nara.people.Caseworkers;
import nara.thread.Event;
import org.jdbi.v3.core.Handle;

/**
 * What residents say of their own caseworker goes past her: whoever it went to reads it, and she is
 * shown nothing of it.
 */
public final class Complaints {
  private Complaints() {}

  /** What is not shown of a thread: these messages, and what happened with these tickets. */
  public record Withheld(Set<UUID> messages, Set<UUID> tickets) {
    public Withheld {
      messages = Set.copyOf(messages);
      tickets = Set.copyOf(tickets);
    }

    /** Whether a message is shown. */
    public boolean shows(UUID message) {
      return !messages.contains(message);
    }

    /** Whether what happened is shown. */
    public boolean shows(Event event) {
      return event.subject().filter(tickets::contains).isEmpty();
    }
  }

  /**
   * What is not shown of a thread, whether it is dealt with or not.
   *
   * @param mayRead whether somebody may read what went to this caseworker, by the row id
   */
  public static Withheld of(Handle tx, UUID thread, Predicate<UUID> mayRead) {
    List<Complaint> withheld =
        tx.createQuery(
                """
                select id, owner_id, message_id from ticket
                where thread_id = :thread and withheld
                """)
            .bind("thread", thread)
            .map(
                row ->
                    new Complaint(
                        row.getColumn("id", UUID.class),
                        row.getColumn("owner_id", UUID.class),
                        Optional.ofNullable(row.getColumn("message_id", UUID.class))))
            .filter(it -> !mayRead.test(it.owner()))
            .list();
    Set<UUID> messages = new HashSet<>();
    for (Complaint it : withheld) {
      it.message().ifPresent(messages::add);
      it.message().ifPresent(asked -> messages.addAll(answers(tx, asked, mayRead)));
    }
    Set<UUID> tickets = withheld.stream().map(Complaint::ticket).collect(Collectors.toSet());
    return new Withheld(messages, tickets);
  }

  private record Complaint(UUID ticket, UUID owner, Optional<UUID> message) {}

  /** What was answered to a message, by the assistant or by whoever it went to. */
  private static List<UUID> answers(Handle tx, UUID message, Predicate<UUID> mayRead) {
    return tx.createQuery(
            """
            select m.id, m.step from message m join message asked on asked.id = :message
            where m.thread_id = asked.thread_id and m.direction = 'out'
              and m.arrival > asked.arrival
              and not exists (select from message b
                              where b.thread_id = m.thread_id and b.direction = 'in'
                                and b.arrival > asked.arrival and b.arrival < m.arrival)
            """)
        .bind("message", message)
        .map(row -> Map.entry(row.getColumn("id", UUID.class), row.getColumn("step", String.class)))
        .filter(it -> it.getValue().contains(".") || !mayRead.test(Caseworkers.idOf(it.getValue())))
        .map(Map.Entry::getKey)
        .list();
  }
}

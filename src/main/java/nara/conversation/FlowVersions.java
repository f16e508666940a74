package nara.conversation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nara.authoring.FlowFiles;
import nara.flow.ActionSpec;
import nara.flow.DoStep;
import nara.flow.Flow;
import nara.flow.FlowBook;
import nara.flow.FlowVersion;
import nara.flow.Frame;
import nara.flow.Session;
import nara.flow.Step;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Every version of every flow that a session may still be in, by content hash. */
public final class FlowVersions {
  private final Map<String, FlowVersion> read = new ConcurrentHashMap<>();

  /** Keeps the newest versions, in which conversations begin; those that are kept already stay. */
  public void saveNewest(Handle tx, FlowBook book, Instant now) {
    try (PreparedBatch rows =
        tx.prepareBatch(
            """
            insert into flow_version (hash, flow, source, created_at)
            values (:hash, :flow, :source, :now) on conflict do nothing
            """)) {
      for (FlowVersion version : book.flows().values()) {
        rows.bind("hash", version.hash())
            .bind("flow", version.flow())
            .bind("source", version.source())
            .bind("now", now)
            .add();
      }
      rows.execute();
    }
  }

  /** The book with the earlier versions that this session is in, or was in last. */
  FlowBook withOlder(Handle tx, FlowBook book, Session session) {
    FlowBook whole = withOlder(tx, book, session.frames());
    Frame ended = session.memory().ended();
    return ended == null ? whole : withOlder(tx, whole, List.of(ended));
  }

  /** The book with the earlier versions that these flows are in. */
  FlowBook withOlder(Handle tx, FlowBook book, List<Frame> frames) {
    FlowBook whole = book;
    for (Frame frame : frames) {
      if (whole.flow(frame).isEmpty() && !frame.hash().isEmpty()) {
        Optional<FlowVersion> older = find(tx, frame.hash());
        whole = older.isPresent() ? whole.withOlder(older.get()) : whole;
      }
    }
    return whole;
  }

  /**
   * What conversations that are under way need done and nothing here does any more; a sentence
   * each.
   */
  public List<String> unperformable(Handle tx, Collection<ActionSpec> actions, Instant now) {
    Map<String, ActionSpec> byName =
        actions.stream().collect(Collectors.toMap(ActionSpec::name, Function.identity()));
    return tx
        .createQuery(
            """
            select distinct unnest(flow_hashes) from thread
            where flow_hashes <> '{}' and flows_until > :now
            """)
        .bind("now", now)
        .mapTo(String.class)
        .list()
        .stream()
        .flatMap(hash -> find(tx, hash).stream())
        .flatMap(version -> version.flows().values().stream())
        .flatMap(flow -> flow.steps().stream().flatMap(it -> missing(flow, it, byName).stream()))
        .distinct()
        .sorted()
        .toList();
  }

  private static Optional<String> missing(Flow flow, Step step, Map<String, ActionSpec> actions) {
    if (!(step instanceof DoStep it)) {
      return Optional.empty();
    }
    ActionSpec spec = actions.get(it.action());
    String place =
        "Samtal som pågår är i en äldre version av " + flow.id() + ", där steget " + it.id();
    if (spec == null) {
      return Optional.of(place + " behöver " + it.action() + ", som inte finns längre.");
    }
    return spec.ends().stream()
        .filter(outcome -> !it.then().containsKey(outcome))
        .findFirst()
        .map(
            outcome ->
                place + " inte kan gå vidare när " + it.action() + " slutar i " + outcome + ".");
  }

  private Optional<FlowVersion> find(Handle tx, String hash) {
    FlowVersion known = read.get(hash);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<FlowVersion> stored =
        tx.createQuery("select flow, source from flow_version where hash = :hash")
            .bind("hash", hash)
            .map(
                row ->
                    FlowFiles.readVersion(
                        hash,
                        row.getColumn("flow", String.class),
                        row.getColumn("source", String.class)))
            .findOne()
            .flatMap(it -> it);
    stored.ifPresent(it -> read.put(hash, it));
    return stored;
  }
}

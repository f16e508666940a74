package nara.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nara.authoring.FlowFiles;
import nara.flow.FlowBook;
import nara.flow.FlowVersion;
import nara.flow.Frame;
import nara.flow.Session;
import org.jdbi.v3.core.Handle;

/** Every version of every flow that a session may still be in, by content hash. */
public final class FlowVersions {
  private final Map<String, FlowVersion> read = new ConcurrentHashMap<>();

  /** Keeps the newest versions, in which conversations begin; those that are kept already stay. */
  public void saveNewest(Handle tx, FlowBook book, Instant now) {
    book.flows().values().forEach(it -> save(tx, it, now));
  }

  private static void save(Handle tx, FlowVersion version, Instant now) {
    tx.createUpdate(
            """
            insert into flow_version (hash, flow, source, created_at)
            values (:hash, :flow, :source, :now) on conflict do nothing
            """)
        .bind("hash", version.hash())
        .bind("flow", version.flow())
        .bind("source", version.source())
        .bind("now", now)
        .execute();
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

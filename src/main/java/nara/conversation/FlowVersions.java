package nara.conversation;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nara.authoring.FlowReader;
import nara.authoring.Problems;
import nara.flow.Flow;
import nara.flow.FlowBook;
import nara.flow.Frame;
import nara.flow.Session;
import org.jdbi.v3.core.Handle;

/** Every version of every flow that a session may still be in, by content hash. */
public final class FlowVersions {
  private final Map<String, Flow> read = new ConcurrentHashMap<>();

  /** Keeps a version; nothing happens if it is kept already. */
  public void save(Handle tx, Flow flow, String source, Instant now) {
    tx.createUpdate(
            """
            insert into flow_version (hash, flow, source, created_at)
            values (:hash, :flow, :source, :now) on conflict do nothing
            """)
        .bind("hash", flow.hash())
        .bind("flow", flow.id())
        .bind("source", source)
        .bind("now", now)
        .execute();
  }

  /** The book with the earlier versions that this session is in. */
  FlowBook withOlder(Handle tx, FlowBook book, Session session) {
    FlowBook whole = book;
    for (Frame frame : session.frames()) {
      if (whole.version(frame).isEmpty()) {
        Optional<Flow> older = find(tx, frame.hash());
        whole = older.isPresent() ? whole.withOlder(older.get()) : whole;
      }
    }
    return whole;
  }

  private Optional<Flow> find(Handle tx, String hash) {
    Flow known = read.get(hash);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Flow> stored =
        tx.createQuery("select source from flow_version where hash = :hash")
            .bind("hash", hash)
            .mapTo(String.class)
            .findOne()
            .flatMap(source -> FlowReader.read(hash, source, new Problems()));
    stored.ifPresent(it -> read.put(hash, it));
    return stored;
  }
}

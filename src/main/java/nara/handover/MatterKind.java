package nara.handover;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nara.handover.LegalClock.Kind;

/** What a matter is in the eyes of the law; a human says it, never the assistant. */
public enum MatterKind {
  /** Råd: advice and support without an application. */
  ADVICE,
  /** Ansökan: an inquiry begins at once (SoL 14:2). */
  APPLICATION,
  /** Orosanmälan: a child may need protection (SoL 19:1, 19:4). */
  CONCERN_REPORT,
  /** Komplettering: more of what is inquired into already. */
  SUPPLEMENT,
  /** Klagomål: on how somebody was met or helped. */
  COMPLAINT,
  /** Överklagande: of a decision. */
  APPEAL,
  /** A booking, or something else about which nothing is decided. */
  PRACTICAL;

  /** The clocks that started when it arrived. */
  List<Kind> clocks() {
    return switch (this) {
      case APPLICATION -> List.of(Kind.INQUIRY);
      case CONCERN_REPORT -> List.of(Kind.PROTECTION, Kind.OPENING);
      case ADVICE, SUPPLEMENT, COMPLAINT, APPEAL, PRACTICAL -> List.of();
    };
  }

  /** As it is written: {@code concern_report}. */
  public String written() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind that is written so. */
  public static Optional<MatterKind> of(String written) {
    for (MatterKind kind : values()) {
      if (kind.written().equals(written)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}

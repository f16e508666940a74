package nara.cli.converse;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * What the assistant sent.
 *
 * @param to the number
 * @param step the step that awaits an answer, else the last that spoke
 * @param steps every step that spoke
 * @param encoding {@code GSM-7} or {@code UCS-2}
 */
@JsonPropertyOrder({"to", "text", "step", "steps", "language", "encoding", "segments"})
public record Reply(
    String to,
    String text,
    String step,
    List<String> steps,
    String language,
    String encoding,
    int segments) {}

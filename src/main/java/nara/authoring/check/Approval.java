package nara.authoring.check;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nara.authoring.FlowFile;
import nara.authoring.FlowFiles;
import nara.authoring.Yaml;

/**
 * What stands for a flow and its translations as they are now, and whether somebody has approved
 * that.
 *
 * @param hash the first twelve hex digits of SHA-256 over the flow's file and then each
 *     translation's, each without its {@code approved}
 * @param stands whether the file says that just this was approved, and by whom and when
 */
record Approval(String hash, boolean stands) {
  private static final int DIGITS = 12;

  /** The block and what is indented under it. */
  private static final Pattern BLOCK = Pattern.compile("(?m)^approved:.*\\n(?:[ \\t]+.*\\n)*");

  static Approval of(FlowFile file, FlowFiles files) {
    Map<String, String> sources = new TreeMap<>();
    file.translations().values().forEach(it -> put(sources, it.file(), files));
    String hash = hash(without(files.sources().getOrDefault(file.path(), "")), sources);
    Yaml given = file.at().get("approved");
    boolean isSigned =
        given.isMap() && given.get("role").isPresent() && given.get("date").isPresent();
    return new Approval(hash, isSigned && given.get("hash").optional().orElse("").equals(hash));
  }

  private static void put(Map<String, String> sources, String path, FlowFiles files) {
    sources.put(path, without(files.sources().getOrDefault(path, "")));
  }

  private static String without(String source) {
    String lines = source.replace("\r\n", "\n").replace('\r', '\n');
    return BLOCK.matcher(lines.endsWith("\n") ? lines : lines + "\n").replaceAll("");
  }

  private static String hash(String flow, Map<String, String> translations) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(flow.getBytes(StandardCharsets.UTF_8));
      translations.forEach(
          (path, source) ->
              digest.update(('\0' + path + '\0' + source).getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

package nara.phone;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Messages as Twilio's interface of 2010-04-01 writes them. */
final class MessageJson {
  static final String API_VERSION = "2010-04-01";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** RFC 2822, always with two digits for the day and in UTC. */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss Z", Locale.ENGLISH);

  private final String accountSid;
  private final Duration toMachineTime;

  /**
   * Writes for one account.
   *
   * @param toMachineTime from the clock of the messages to the one that Twilio's list goes by
   */
  MessageJson(String accountSid, Duration toMachineTime) {
    this.accountSid = accountSid;
    this.toMachineTime = toMachineTime;
  }

  static String address(String accountSid) {
    return "/" + API_VERSION + "/Accounts/" + accountSid + "/Messages.json";
  }

  static String address(String accountSid, String sid) {
    return "/" + API_VERSION + "/Accounts/" + accountSid + "/Messages/" + sid + ".json";
  }

  String message(Sms sms) {
    return node(sms).toString();
  }

  private ObjectNode node(Sms sms) {
    String address = address(accountSid, sms.sid());
    ObjectNode node = JSON.createObjectNode();
    node.put("account_sid", accountSid).put("api_version", API_VERSION).put("body", sms.text());
    String created = time(sms.createdAt().plus(toMachineTime));
    node.put("date_created", created).put("date_updated", created);
    if (sms.status() == Sms.Status.QUEUED) {
      node.putNull("date_sent");
    } else {
      node.put("date_sent", created);
    }
    node.put("direction", sms.direction().word).put("status", sms.status().word);
    if (sms.trouble() != null && sms.direction() == Sms.Direction.TO_RESIDENT) {
      node.put("error_code", sms.trouble().kind().code);
    } else {
      node.putNull("error_code");
    }
    node.putNull("error_message").putNull("messaging_service_sid");
    node.put("from", sms.from().e164()).put("to", sms.to().e164()).put("sid", sms.sid());
    node.put("num_media", Integer.toString(sms.mediaCount()));
    node.put("num_segments", Integer.toString(sms.segments()));
    node.putNull("price").put("price_unit", "USD").put("uri", address);
    node.putObject("subresource_uris").put("media", address.replace(".json", "/Media.json"));
    return node;
  }

  /**
   * One page of a list.
   *
   * @param found all that was found, newest first
   * @param filters the query that found them, without the page
   */
  String page(List<Sms> found, String filters, int page, int pageSize) {
    int start = (int) Math.min((long) page * pageSize, found.size());
    int end = Math.min(start + pageSize, found.size());
    ObjectNode node = JSON.createObjectNode();
    node.put("page", page).put("page_size", pageSize).put("start", start).put("end", end);
    node.put("uri", address(accountSid, filters, page));
    node.put("first_page_uri", address(accountSid, filters, 0));
    node.put("next_page_uri", end < found.size() ? address(accountSid, filters, page + 1) : null);
    node.put("previous_page_uri", page > 0 ? address(accountSid, filters, page - 1) : null);
    found.subList(start, end).stream().map(this::node).forEach(node.putArray("messages")::add);
    return node.toString();
  }

  private static String address(String accountSid, String filters, int page) {
    return address(accountSid) + "?" + filters + "&Page=" + page;
  }

  /** The body of an answer of 4xx. */
  static String error(int status, int code, String message) {
    ObjectNode node = JSON.createObjectNode().put("code", code).put("message", message);
    return node.put("more_info", "https://www.twilio.com/docs/errors/" + code)
        .put("status", status)
        .toString();
  }

  private static String time(Instant instant) {
    return TIME.format(instant.atOffset(ZoneOffset.UTC));
  }
}

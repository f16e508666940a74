package nara.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nara.town.Staff;

/** How somebody wants to be told, while their desk is closed, that something waits for them. */
public record NoticeChoice(Way way, Wanted wanted) {

  /** By which way. */
  public enum Way {
    MOBILE,
    MAIL;

    /** The ways to somebody, the usual one first. */
    public static List<Way> to(Staff staff, boolean hasMailServer) {
      List<Way> ways = new ArrayList<>();
      if (staff.alarmPhone() != null) {
        ways.add(MOBILE);
      }
      if (staff.mail() != null && hasMailServer) {
        ways.add(MAIL);
      }
      return List.copyOf(ways);
    }
  }

  /** When. A deadline that is near is told in any case. */
  public enum Wanted {
    AT_ONCE,
    TWICE_DAILY,
    NEVER
  }

  /** What holds for whoever has chosen nothing. */
  static NoticeChoice usual(Staff staff) {
    return new NoticeChoice(staff.alarmPhone() == null ? Way.MAIL : Way.MOBILE, Wanted.AT_ONCE);
  }

  /** The way that a notice goes: the chosen one, if there is one to them, else any other. */
  public Optional<Way> among(List<Way> ways) {
    return ways.contains(way) ? Optional.of(way) : ways.stream().findFirst();
  }
}

package nara.flow;

/**
 * What kind of value stands under a name; the checker tries texts with the longest of each kind.
 */
public enum Kind {
  /** A moment as {@code ons 25/11 kl 10.00}. */
  MEETING,
  /** A moment as {@code tisdag kl 16}. */
  DEADLINE,
  /** A day as {@code tisdag}. */
  DAY,
  /** A day as {@code mån 28/12}. */
  DATE,
  /** A clock time as {@code kl 16}. */
  HOUR,
  /** Two meetings to choose from. */
  TWO_MEETINGS,
  /** Three meetings to choose from. */
  THREE_MEETINGS,
  /** One meeting to choose or not. */
  ONE_MEETING,
  /** Three errands to choose from, as residents call them. */
  THREE_ERRANDS,
  /** Three to choose from that the text itself names. */
  THREE_CHOICES,
  /** An errand, as residents call it. */
  ERRAND,
  /** The numbers of what can be chosen. */
  NUMBERS,
  /** The first name of somebody on the roster. */
  STAFF,
  /** A place where one can meet. */
  PLACE,
  /** A place with its address. */
  PLACE_AND_ADDRESS,
  /** The first name of a resident. */
  FIRST_NAME,
  /** A telephone number of the town's or of a help line. */
  TELEPHONE,
  /** A sentence of the town's own, such as when it is open. */
  TOWN_TEXT,
  /** Where to turn when it cannot wait. */
  URGENT,
  /** {@code yes} or {@code no}, to branch on. */
  YES_NO,
  /** A small number, a key or an id: to go by, not to say. */
  KEY,
  /** What the resident wrote, of any length. */
  WORDS,
  /** A text of the flow itself, or a whole message said before. */
  TEXT,
  /** Times that were wished for: to go by, not to say. */
  WISHES,
  /** What must never stand in a text message. */
  SENSITIVE
}

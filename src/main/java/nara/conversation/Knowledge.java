package nara.conversation;

import nara.flow.FlowBook;
import nara.town.Town;
import nara.understand.TimeParser;
import nara.understand.Understander;

/** Everything the assistant goes by, read from the files; replaced as a whole when they change. */
public record Knowledge(FlowBook flows, Town town, Understander understander, TimeParser times) {}

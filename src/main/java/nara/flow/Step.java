package nara.flow;

import java.util.List;
import java.util.Map;

/** One step of a flow. The kinds are those of the flow file; each says how it is entered. */
public sealed interface Step
    permits SayStep,
        EndStep,
        BranchStep,
        CallStep,
        GotoStep,
        RemindStep,
        WaitStep,
        AwaitingStep,
        PerformingStep {
  /** Its name within the flow. */
  String id();

  /** Every way to a step of the same flow that may come next. */
  List<Route> routes();

  /** What it says, by the key under which the file has it; translations use the same keys. */
  Map<String, Phrase> phrases();

  /** The conversation comes to this step. */
  Move enter(Scene scene);
}

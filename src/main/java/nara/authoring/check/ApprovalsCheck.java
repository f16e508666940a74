package nara.authoring.check;

import java.util.List;
import nara.authoring.FlowFile;
import nara.authoring.Problems;
import nara.authoring.Yaml;

/** Texts that somebody must answer for: whether they are approved as they now stand. */
final class ApprovalsCheck implements Check {
  static final List<String> KINDS = List.of("danger", "consent", "rights");

  @Override
  public void check(Material material) {
    for (FlowFile file : material.all()) {
      Yaml needs = file.at().get("needs_approval");
      if (needs.isPresent() && !KINDS.contains(needs.text())) {
        needs.wrong("approval_kind", "kind", needs.text());
      } else if (needs.isPresent()) {
        note(file, needs, needs.text(), material);
      } else if (file.path().equals("flows/patterns/danger.yaml")) {
        note(file, file.at().get("flow"), "danger", material);
      }
    }
  }

  private static void note(FlowFile file, Yaml at, String kind, Material material) {
    Approval approval = Approval.of(file, material.flows());
    if (approval.stands()) {
      return;
    }
    Yaml given = file.at().get("approved");
    Yaml there = given.isPresent() ? given : at;
    String code = given.isPresent() ? "approval_void" : "approval_missing";
    Problems notes = material.notes();
    notes.add(
        file.path(),
        there.line(),
        there.column(),
        code,
        "kind",
        kind,
        "date",
        material.today().toString(),
        "hash",
        approval.hash(),
        "role",
        given.get("role").optional().orElse("-"),
        "approved",
        given.get("date").optional().orElse("-"));
  }
}

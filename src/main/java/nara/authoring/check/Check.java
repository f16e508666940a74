package nara.authoring.check;

/** One thing that is looked for in the files. */
interface Check {
  /** Notes every place where it is wrong. */
  void check(Material material);
}

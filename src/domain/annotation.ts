import type { Place } from "./evidence.ts";

/** A note on a line of the pull request. */
export interface Annotation {
  readonly level: "error" | "warning";
  readonly title: string;
  readonly message: string;
  /** Null where no file of the repository is to blame. */
  readonly place: Place | null;
}

import type { Remedy, UnreadReason } from "#domain/reading.ts";

/** Why an answer is no fact, in the words of a reading. */
export interface Classified {
  readonly reason: UnreadReason;
  readonly detail: string;
  readonly remedy: Remedy;
}

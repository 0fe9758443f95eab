import type { Channel, Document, Report } from "#domain/report.ts";

/** What there is to publish. */
export interface Publication {
  readonly report: Report;
  readonly documents: readonly Document[];
}

/** One output channel: a name, and the work of bringing the publication there. */
export interface Publisher {
  readonly name: string;
  /** Gives what became of it; may reject, which `publish` turns into `failed`. */
  run(publication: Publication): Promise<Outcome>;
}

/** What became of a channel, without its name. */
export type Outcome = Omit<Channel, "name">;

import type { Unread } from "#domain/reading.ts";

/** The reading of a part of the repository that could not be read. */
export function unreadRepository({
  error,
  observedAt,
  source,
}: {
  readonly error: unknown;
  readonly observedAt: string;
  readonly source: string;
}): Unread {
  const message = error instanceof Error ? error.message : String(error);
  return {
    state: "unread",
    reason: "unreachable",
    detail: (message.split("\n")[0] ?? "").slice(0, 300),
    observedAt,
    source,
    remedy: { advice: "Run phasegate in a complete clone of the repository that this user may read." },
  };
}

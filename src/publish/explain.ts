import type { Refusal } from "#clients/github/client.ts";

/** Why GitHub did not take something, with the scope to grant where that is what it lacks. */
export function explain({ kind, detail, scope }: Refusal, what: string): string {
  if (kind === "denied" || kind === "missing") {
    const grant = scope.replace(/: read$/, ": write");
    return `GitHub refused (${detail}): grant the job "${grant}"`;
  }
  return `GitHub did not take ${what} (${kind}, ${detail})`;
}

import { type GoogleCloudClient, openGoogleCloud } from "#clients/google/client.ts";
import type { Credentials } from "#clients/google/credentials/choice.ts";
import type { Sandbox } from "#sandbox/serve.ts";
import type { SandboxState } from "#sandbox/state.ts";
import { aSandbox, NOW } from "#test/sandbox/a-sandbox.ts";

/** Short enough for a test, long enough for a few retries. */
export const SHORT = { budgetMs: 1_500, firstPauseMs: 1, longestPauseMs: 20 };

/** A client of a sandbox, and the sandbox. */
export async function aClient(
  state: Partial<SandboxState> = {},
  {
    credentials,
    budgetMs = SHORT.budgetMs,
    totalMs = 300_000,
  }: { credentials?: Credentials; budgetMs?: number; totalMs?: number } = {},
): Promise<{ readonly client: GoogleCloudClient; readonly sandbox: Sandbox }> {
  const sandbox = await aSandbox(state);
  const client = await openGoogleCloud({
    project: "bqx-ml",
    clock: { now: () => NOW },
    endpoint: sandbox.url,
    patience: { ...SHORT, budgetMs, totalMs },
    ...(credentials === undefined ? {} : { credentials }),
  });
  return { client, sandbox };
}

import type { Sandbox } from "#sandbox/serve.ts";

/** What came back, whole. */
export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: answers are asserted as whole values
  readonly body: any;
}

/** One request with a JSON body. */
export async function ask(
  sandbox: Sandbox,
  target: string,
  init: { method?: string; body?: unknown; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const { method = init.body === undefined ? "GET" : "POST", body, headers = {} } = init;
  const response = await fetch(`${sandbox.url}${target}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text === "" ? null : JSON.parse(text) };
}

/** What a query gave: rows as text, or the reason and the message of its refusal. */
export async function query(
  sandbox: Sandbox,
  sql: string,
  more: Record<string, unknown> = {},
): Promise<readonly (readonly (string | null)[])[] | string> {
  const { body } = await ask(sandbox, "/bigquery/v2/projects/bqx-ml/queries", {
    body: { query: sql, useLegacySql: false, ...more },
  });
  if (body.error !== undefined) return `${body.error.errors[0].reason}: ${body.error.message}`;
  return (body.rows ?? []).map((row: { f: { v: string | null }[] }) => row.f.map(({ v }) => v));
}

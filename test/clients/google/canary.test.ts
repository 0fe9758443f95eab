import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { inspect } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import { openGoogleCloud } from "#clients/google/client.ts";
import { openProbeClient } from "#clients/google/probe-client.ts";
import { collectCloud } from "#collect/cloud/collect-cloud.ts";
import { runProbes } from "#collect/probes/run-probes.ts";
import { aProbedPlan } from "#test/collect/probes/a-probed-plan.ts";
import { NOW } from "#test/sandbox/a-sandbox.ts";
import { aRead } from "#test/support/reading.ts";
import { aCatalogue, aDataset } from "#test/support/snapshot.ts";
import { aFullPlan } from "#test/support/world.ts";

/** No other text has these letters: where they turn up, the token did. */
const CANARY = "opaque-canaryCANARY0123456789canaryCANARY0123456789";

/** What a service may send back of a request: its headers and its body, in the message, in details, in a header, as no JSON. */
const ECHOES: readonly (readonly [string, (authorization: string) => readonly [number, string]])[] = [
  [
    "in the message of a refusal",
    (sent) => [403, JSON.stringify({ error: { code: 403, message: `denied for ${sent}` } })],
  ],
  [
    "in details",
    (sent) => [
      400,
      JSON.stringify({
        error: {
          code: 400,
          message: "no",
          errors: [{ reason: sent, message: sent }],
          details: [
            {
              "@type": "type.googleapis.com/google.rpc.ErrorInfo",
              reason: sent,
              metadata: { permission: sent, service: sent },
            },
          ],
        },
      }),
    ],
  ],
  ["as a page of a proxy", (sent) => [502, `<html>request was: Authorization: ${sent}</html>`]],
  ["as an answer that is no JSON", (sent) => [200, `Authorization: ${sent}`]],
  [
    "as an error of STS",
    (sent) => [400, JSON.stringify({ error: "invalid_grant", error_description: `token ${sent}` })],
  ],
];

async function anEchoingService(
  answer: (authorization: string) => readonly [number, string],
): Promise<string> {
  const server = createServer((request, response) => {
    const [status, body] = answer(request.headers.authorization ?? "Bearer none");
    response.writeHead(status, { "content-type": "application/json" }).end(body);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test.each(ECHOES)(
  "a token that a service sends back %s is in no reading of collectors and probes",
  async (_, answer) => {
    const endpoint = await anEchoingService(answer);
    const clock = { now: () => NOW };
    const patience = { budgetMs: 400, firstPauseMs: 1, longestPauseMs: 5 };
    const options = {
      project: "bqx-ml",
      clock,
      endpoint,
      patience,
      credentials: { kind: "token", token: CANARY },
    } as const;
    const spoken: string[] = [];
    const seen = {
      datasets: { features: aRead(aDataset()) },
      catalogues: { features: aRead(aCatalogue(["cov_bqx_audcad"])) },
      scripts: aRead([]),
    };
    const results = [
      await collectCloud({ client: await openGoogleCloud(options), plan: aFullPlan(), clock }),
      await runProbes({
        client: openProbeClient({ ...options, access: "write" }),
        ...aProbedPlan(),
        level: "scratch",
        clock,
        run: { id: "7", random: "x1" },
        seen,
        signal: new AbortController().signal,
        progress: (text) => void spoken.push(text),
      }),
    ];
    const told = `${JSON.stringify(results)} ${inspect(results, { depth: 20 })} ${spoken.join(" ")}`;
    expect(told).toContain("unread");
    expect(told).not.toContain("canaryCANARY");
  },
  20_000,
);

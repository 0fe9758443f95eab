import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { inspect } from "node:util";
import { expect, onTestFinished, test, vi } from "vitest";
import { audits } from "#audit/registry.ts";
import { runAudits } from "#audit/run-audits.ts";
import { openGoogleCloud } from "#clients/google/client.ts";
import { openProbeClient } from "#clients/google/probe-client.ts";
import { collectCloud } from "#collect/cloud/collect-cloud.ts";
import { runProbes } from "#collect/probes/run-probes.ts";
import type { SnapshotParts } from "#domain/snapshot.ts";
import { buildReport } from "#judge/build-report.ts";
import { FORMATS, renderAnnotations, renderDocuments, renderTerminal } from "#render/index.ts";
import { aProbedPlan } from "#test/collect/probes/a-probed-plan.ts";
import { NOW } from "#test/sandbox/a-sandbox.ts";
import { aRead } from "#test/support/reading.ts";
import { aCatalogue, aDataset, aSnapshot } from "#test/support/snapshot.ts";
import { aFullPhase, aFullPlan, theGoodParts } from "#test/support/world.ts";
import { failureOf } from "../../../src/entries/failure.ts";

/** No other text has these letters: where they turn up, the token did. It has what encodings change. */
const CANARY = "1//0opaqueCanary+canary/qUvWxYzKq.canary_CANARY-canary==";

/** A part this long tells whose token it is, and no other text has it. */
const PART_CHARS = 10;

type Answered = readonly [status: number, body: string];
type Echo = (sent: string) => Answered;

const refusal = (message: string): Answered => [403, JSON.stringify({ error: { code: 403, message } })];

/** What a service may send back of a request: its headers and its body, in the message, in details, in a header, as no JSON. */
const ECHOES: readonly (readonly [string, Echo])[] = [
  ["in the message of a refusal", (sent) => refusal(`denied for ${sent}`)],
  [
    "in details",
    (sent) => [
      403,
      JSON.stringify({
        error: {
          code: 403,
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
  ["as a page of a proxy", (sent) => [400, `<html>request was: Authorization: ${sent}</html>`]],
  ["as an answer that is no JSON", (sent) => [200, `Authorization: ${sent}`]],
  [
    "as an error of STS",
    (sent) => [400, JSON.stringify({ error: "invalid_grant", error_description: `token ${sent}` })],
  ],
  ["across the end of what is shown", (sent) => refusal(`${"x".repeat(275)} ${sent}`)],
  ["across the end of what is read", (sent) => refusal(`${" ".repeat(2_970)}denied ${sent}`)],
  ["in what a dataset says of itself", (sent) => [200, JSON.stringify({ location: sent, tables: [sent] })]],
];

/** The header as it may come back: without its scheme, encoded for an address, for JSON in JSON, for a header of another kind. */
const FORMS: readonly ((authorization: string) => string)[] = [
  bare,
  (sent) => sent,
  (sent) => encodeURIComponent(bare(sent)),
  (sent) => bare(sent).replaceAll("/", "\\\\u002f"),
  (sent) => Buffer.from(`x:${bare(sent)}`).toString("base64"),
];

function bare(authorization: string): string {
  return authorization.replace(/^Bearer /, "");
}

/** Parts of the token, or of a form of it, that a text shows. */
function shownOf(text: string): readonly string[] {
  const forms = [CANARY, ...FORMS.map((form) => form(CANARY))];
  const parts = forms.flatMap((form) =>
    Array.from({ length: form.length - PART_CHARS + 1 }, (_, at) => form.slice(at, at + PART_CHARS)),
  );
  return [...new Set(parts)].filter((part) => text.includes(part));
}

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
  "a token that a service sends back in all its forms %s is in no reading, no document and no error",
  async (_, echo) => {
    const endpoint = await anEchoingService((sent) => echo(FORMS.map((form) => form(sent)).join(" ")));
    const { parts, spoken } = await theParts(endpoint);
    const told = `${JSON.stringify(parts)} ${inspect(parts, { depth: 20 })} ${spoken.join(" ")}`;
    expect(told).toContain("unread");
    expect(shownOf(told)).toEqual([]);
    const documents = theDocuments(parts);
    expect(Object.keys(documents)).toEqual(
      expect.arrayContaining(["comment.md", "report.json", "report.html", "report.sarif", "debug output"]),
    );
    for (const [path, body] of Object.entries(documents)) expect([path, shownOf(body)]).toEqual([path, []]);
  },
  20_000,
);

/** All readings of a run over an echoing service, and what was told of its progress. */
async function theParts(endpoint: string) {
  const clock = { now: () => NOW };
  const patience = { budgetMs: 5_000, firstPauseMs: 1, longestPauseMs: 5 };
  const credentials = { kind: "token", token: CANARY } as const;
  const options = { project: "bqx-ml", clock, endpoint, patience, credentials };
  const spoken: string[] = [];
  const collected = await collectCloud({
    client: await openGoogleCloud(options),
    plan: aFullPlan(),
    clock,
  });
  const seen = {
    datasets: { features: aRead(aDataset()) },
    catalogues: { features: aRead(aCatalogue(["cov_bqx_audcad"])) },
    scripts: aRead([]),
  };
  const tried = await runProbes({
    client: openProbeClient({ ...options, access: "write" }),
    ...aProbedPlan(),
    level: "scratch",
    clock,
    run: { id: "7", random: "x1" },
    seen,
    signal: new AbortController().signal,
    progress: (text) => void spoken.push(text),
  });
  return { parts: { ...theGoodParts(), ...collected, ...tried }, spoken };
}

/** Every output of a report on them, by path, and what is printed where the program fails over one of them. */
function theDocuments(parts: SnapshotParts): Readonly<Record<string, string>> {
  const plan = aFullPlan();
  const phase = aFullPhase();
  const snapshot = aSnapshot(parts);
  const findings = runAudits({ audits, plan, phase, at: NOW, snapshot });
  const { policy: basePolicy } = plan;
  const judged = { plan, phase, snapshot, findings, basePolicy, at: NOW, version: "0", notes: [] };
  const report = buildReport({ ...judged, cloud: "live" });
  vi.stubEnv("PHASEGATE_DEBUG", "1");
  const failure = failureOf(new Error(`no report: ${JSON.stringify(report.blockers)}`));
  vi.unstubAllEnvs();
  const documents = renderDocuments(report, { formats: FORMATS });
  return {
    ...Object.fromEntries(documents.map(({ path, body }) => [path, body])),
    annotations: JSON.stringify(renderAnnotations(report)),
    terminal: renderTerminal(report, { width: 120, colour: false, detail: "verbose" }),
    "debug output": failure.message,
  };
}

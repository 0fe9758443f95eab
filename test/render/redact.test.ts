import { describe, expect, it } from "vitest";
import { redactReport, renderDocuments } from "#render/index.ts";
import { aBlocker, aReport } from "#test/support/report.ts";

const TOLD = aReport({
  verdict: {
    ...aReport().verdict,
    reasons: [
      "phase-runner@bqx-ml.iam.gserviceaccount.com may not read gs://bqx-ml-staging/x in projects/bqx-ml.",
    ],
  },
  blockers: [
    aBlocker({ title: "Table bqx-ml.features.lag_1 in bqx-ml-staging", action: "Ask ada@corp.example." }),
  ],
});

describe("the redacted report", () => {
  it("masks accounts, buckets and projects and keeps the rest", () => {
    const { verdict, blockers, phase } = redactReport(TOLD);
    expect(verdict.reasons).toEqual(["[account] may not read gs://[bucket]/x in projects/[project]."]);
    expect(blockers[0]?.title).toBe("Table [redacted].features.lag_1 in [redacted]");
    expect(blockers[0]?.action).toBe("Ask [account].");
    expect(phase).toEqual({ ...TOLD.phase, runsAs: "[account]" });
  });

  it("masks addresses and paths as requests carry them", () => {
    const source =
      "GET iam/v1/projects/bqx-ml/serviceAccounts/phase-runner%40bqx-ml.iam.gserviceaccount.com?names=projects%2Fbqx-ml%2Fservices&b=x%2Fbqx-ml";
    const { blockers } = redactReport(aReport({ blockers: [aBlocker({ title: source })] }));
    expect(blockers[0]?.title).toBe(
      "GET iam/v1/projects/[project]/serviceAccounts/[account]?names=projects%2F[project]%2Fservices&b=x%2F[redacted]",
    );
  });

  it("is what the comment and the summary say where everyone can read them", () => {
    const secret = /bqx-ml-staging|gserviceaccount|ada@/;
    const comment = { configId: "default", audience: "everyone" } as const;
    const documents = renderDocuments(TOLD, { formats: ["markdown"], comment });
    const shown = documents.filter(({ path }) => ["comment.md", "summary.md"].includes(path));
    expect(shown.map(({ body }) => secret.test(body))).toEqual([false, false]);
    const members = renderDocuments(TOLD, { formats: ["markdown"] }).find(
      ({ path }) => path === "comment.md",
    );
    expect(members?.body).toMatch(secret);
  });
});

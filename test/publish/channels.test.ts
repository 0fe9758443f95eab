import { describe, expect, it } from "vitest";
import type { FileAppender, FilesWriter } from "#clients/writer.ts";
import type { Annotation } from "#domain/annotation.ts";
import { annotate, appendSummary, publish, writeFiles, writeOutputs } from "#publish/index.ts";
import { aReport } from "#test/support/report.ts";

const DOCUMENTS = [
  { path: "docs/A.md", mediaType: "text/markdown", body: "a" },
  { path: "summary.md", mediaType: "text/markdown", body: "sum" },
];
const PATHS = { folder: "out", report: "out/report.json", summary: "out/docs/S.md", sarif: "" };

function anAppender({ sizeBytes = 0, fault }: { sizeBytes?: number; fault?: string } = {}) {
  const appended: string[] = [];
  const appender: FileAppender = {
    sizeBytes: () => Promise.resolve(sizeBytes),
    append: async (_, text) => {
      if (fault !== undefined) throw new Error(fault);
      appended.push(text);
    },
  };
  return { appender, appended };
}

describe("publish", () => {
  it("goes on after a channel that fails and reports each", async () => {
    const { appender } = anAppender({ fault: "disk is full" });
    const channels = [
      appendSummary({ file: "/s", appender }),
      { name: "broken", run: () => Promise.reject("not even an error") },
      annotate({ annotations: [], write: null }),
    ];
    expect(await publish({ report: aReport(), documents: DOCUMENTS, channels })).toEqual([
      { name: "summary", state: "failed", detail: "disk is full" },
      { name: "broken", state: "failed", detail: "not even an error" },
      { name: "annotations", state: "skipped", detail: "not a GitHub job" },
    ]);
  });
});

describe("files", () => {
  it("writes the others when one cannot be written", async () => {
    const written: string[] = [];
    const writer: FilesWriter = {
      root: "/out",
      write: async (path) => {
        if (path === "docs/A.md") throw new Error("refused");
        written.push(path);
      },
    };
    const channels = [writeFiles({ writer })];
    expect(await publish({ report: aReport(), documents: DOCUMENTS, channels })).toEqual([
      { name: "files", state: "failed", detail: "1 of 2 files written; docs/A.md: refused" },
    ]);
    expect(written).toEqual(["summary.md"]);
  });
});

describe("the summary", () => {
  it("is appended once", async () => {
    const { appender, appended } = anAppender();
    const outcome = await appendSummary({ file: "/s", appender }).run({
      report: aReport(),
      documents: DOCUMENTS,
    });
    expect(outcome).toEqual({ state: "written", detail: "3 bytes" });
    expect(appended).toEqual(["sum\n"]);
  });

  it("is left out where the step's summary would grow over GitHub's limit", async () => {
    const { appender, appended } = anAppender({ sizeBytes: 1_024_000 });
    const outcome = await appendSummary({ file: "/s", appender }).run({
      report: aReport(),
      documents: DOCUMENTS,
    });
    expect(outcome.state).toBe("skipped");
    expect(appended).toEqual([]);
  });

  it("is skipped where the runner gives no file", async () => {
    const { appender } = anAppender();
    const outcome = await appendSummary({ file: null, appender }).run({
      report: aReport(),
      documents: DOCUMENTS,
    });
    expect(outcome).toEqual({ state: "skipped", detail: "the runner gives no file for a summary" });
  });
});

describe("the outputs", () => {
  it("are the verdict, the counts and the paths, between random delimiters", async () => {
    const { appender, appended } = anAppender();
    const channel = writeOutputs({ file: "/o", appender, delimiter: "r4nd", paths: PATHS });
    expect(await channel.run({ report: aReport(), documents: [] })).toEqual({
      state: "written",
      detail: "14 outputs",
    });
    const expected = [
      "verdict=NO-GO",
      "gate=failed",
      "p0=1",
      "p1=1",
      "p2=1",
      "p3=0",
      "new=2",
      "fixed=1",
      "unverified=1",
      "waived=1",
      "out-path=out",
      "report-path=out/report.json",
      "summary-path=out/docs/S.md",
      "sarif-path=",
    ].map((line) => line.replace("=", "<<r4nd\n"));
    expect(appended).toEqual([expected.map((line) => `${line}\nr4nd\n`).join("")]);
  });

  it("are not written where a value holds the delimiter", async () => {
    const { appender, appended } = anAppender();
    const channel = writeOutputs({ file: "/o", appender, delimiter: "report", paths: PATHS });
    expect((await channel.run({ report: aReport(), documents: [] })).state).toBe("failed");
    expect(appended).toEqual([]);
  });
});

describe("annotations", () => {
  it("are handed over one by one", async () => {
    const seen: Annotation[] = [];
    const annotations: Annotation[] = [
      { level: "error", title: "t", message: "m", place: { path: "a.py", line: 3 } },
      { level: "warning", title: "t", message: "m", place: null },
    ];
    const channel = annotate({ annotations, write: (annotation) => seen.push(annotation) });
    expect(await channel.run({ report: aReport(), documents: [] })).toEqual({
      state: "written",
      detail: "2 annotations",
    });
    expect(seen).toEqual(annotations);
  });
});

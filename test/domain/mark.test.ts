import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commentMark, parseRecord, toRecordLine } from "#domain/mark.ts";

describe("the mark and the record of a comment", () => {
  it("comes back as it was written, in one HTML comment, whatever it holds", () => {
    const text = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("-->", "--!>", "<!--", "\n"));
    fc.assert(
      fc.property(fc.option(text), fc.option(text), (headSha, runId) => {
        const record = {
          schemaVersion: 1,
          headSha,
          runId,
          attempt: 2,
          stage: "complete",
          startedAt: "2025-12-13T21:05:00Z",
          verdict: "GO",
        } as const;
        const line = toRecordLine(record);
        expect(parseRecord(`mark\r\n${line}\r\n\r\nbody`)).toEqual(record);
        expect(line.slice(4, -3)).not.toMatch(/--|[<>\n]/);
      }),
    );
  });

  it.each([
    "no record",
    "<!-- phasegate:run {} -->",
    '<!-- phasegate:run {"schemaVersion":1,"startedAt":"soon","verdict":"GO"} -->',
    '<!-- phasegate:run {"schemaVersion":1,"startedAt":"2025-12-13T21:05:00Z","verdict":"MAYBE"} -->',
    "<!-- phasegate:run {broken} -->",
  ])("is null for %j", (body) => {
    expect(parseRecord(body)).toBeNull();
  });

  it("keeps names that would end the comment out of the mark", () => {
    expect(commentMark({ phase: "M008-->\nx", configId: "--" })).toBe("<!-- phasegate:v1:M008-x:none -->");
  });
});

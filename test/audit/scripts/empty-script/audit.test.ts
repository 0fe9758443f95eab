import { expect, test } from "vitest";
import { audit } from "#audit/scripts/empty-script/audit.ts";
import { tell } from "#test/support/ask.ts";
import { aRead } from "#test/support/reading.ts";
import { aScript } from "#test/support/snapshot.ts";

test("prevents where an operation's script is empty or holds its header only", () => {
  const scripts = aRead([
    aScript({ bytes: 0, lines: 0, purpose: "" }),
    aScript({ path: "scripts/generate_cov.py", bytes: 40, lines: 2, purpose: "COV tables, to do." }),
  ]);
  expect(tell(audit, { parts: { scripts } })).toEqual([
    "fail slows scripts/generate_cov.py: scripts/generate_cov.py holds no code (40 bytes, 2 lines).",
    "fail prevents scripts/rename_cov.py: scripts/rename_cov.py holds no code (0 bytes, 0 lines).",
  ]);
});

test("passes a short script that calls another", () => {
  const calls = [{ path: "scripts/other.py", args: [], line: 2 }];
  const scripts = aRead([aScript({ bytes: 30, lines: 2, purpose: "", calls })]);
  expect(tell(audit, { parts: { scripts } })).toEqual([]);
});

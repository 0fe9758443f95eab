import { describe, expect, it } from "vitest";
import { parsePlanPolicy } from "#plan/index.ts";
import { SKETCH, sketchWith } from "./sketch.ts";

const path = "plan.yml";

describe("the policy of a base branch", () => {
  it("is read from a plan whose other parts do not parse today", () => {
    const text = sketchWith("starts: 2025-12-14", "begins: soon").replace("version: 1", "version: 9");
    expect(parsePlanPolicy({ text, path })).toEqual({
      gate: "P0",
      waivers: [
        {
          blocker: "…",
          until: "2025-12-20",
          owner: "@lead",
          reason: "…",
          place: { path, line: 51, column: 31 },
        },
      ],
    });
  });

  it("fails on P0 and waives nothing where the plan declares none", () => {
    expect(parsePlanPolicy({ text: "version: 1\n", path })).toEqual({ gate: "P0", waivers: [] });
  });

  it("is a problem where it is malformed itself", () => {
    const text = sketchWith("gate: P0", "gate: P9");
    expect(() => parsePlanPolicy({ text, path })).toThrowError(
      expect.objectContaining({
        code: "plan-invalid",
        message: 'plan.yml:51:17: `policy.gate` must be P0, P1, P2 or P3, but is "P9"; write `gate: P0`',
      }),
    );
  });

  it("is a problem where a waiver has no owner, or the file is no map", () => {
    const unsigned = sketchWith('owner: "@lead", ', "");
    const message = 'plan.yml:51:31: `policy.waivers[0].owner` is missing; write `owner: "@lead"`';
    expect(() => parsePlanPolicy({ text: unsigned, path })).toThrowError(
      expect.objectContaining({ message }),
    );
    expect(() => parsePlanPolicy({ text: "- a\n", path })).toThrowError(
      expect.objectContaining({ message: "plan.yml:1:1: the plan must be a map; begin with `version: 1`" }),
    );
    expect(() => parsePlanPolicy({ text: `${SKETCH}policy: {}\n`, path })).toThrowError(/stands twice/);
  });
});

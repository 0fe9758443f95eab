import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Report } from "#domain/report.ts";
import { auditSample, DESK_PHASE, MAIN_PHASE } from "#test/support/sample.ts";
import { KINDS } from "./kinds.ts";

const FOLDER = join(import.meta.dirname, "../../examples/forex-features");

describe("the two phases of the sample", () => {
  let reports: Readonly<Record<"main" | "desk", Report>>;
  beforeAll(async () => {
    reports = { main: await auditSample(MAIN_PHASE), desk: await auditSample(DESK_PHASE) };
  }, 120_000);

  const rows = Object.entries(KINDS).flatMap(([question, kinds]) =>
    kinds.map((kind) => ({ question, ...kind })),
  );

  it.each(rows)("hold $kind, and the answer on $question tells it: $finding", (row) => {
    const { phase, finding, says, outcome = "fail", hazard } = row;
    const report = reports[phase];
    const own = report.findings.filter(({ rule, subject }) => `${rule}:${subject.id}` === finding);
    expect(own.map((one) => one.outcome)).toEqual([outcome]);
    expect(own[0]?.says).toContain(says);
    const id = finding.slice(finding.indexOf(":") + 1);
    const kinds = report.simulation.hazards
      .filter(({ operation }) => operation === id)
      .map(({ kind }) => kind);
    if (hazard !== undefined) expect(kinds).toContain(hazard);
  });

  it("leave out no hazard that the simulator knows", () => {
    const found = new Set(
      Object.values(reports).flatMap(({ simulation }) => simulation.hazards.map(({ kind }) => kind)),
    );
    const shown = new Set(rows.flatMap(({ hazard }) => hazard ?? []));
    expect([...shown].sort()).toEqual([...found].sort());
    expect(shown.size).toBe(HAZARDS);
  });

  it("block no step of an operation without a blocker of P0 or P1 about it", () => {
    for (const { simulation, blockers, phase } of Object.values(reports)) {
      const named = new Set(
        blockers
          .filter(({ priority, outcome }) => outcome === "fail" && (priority === "P0" || priority === "P1"))
          .flatMap(({ affects }) => affects),
      );
      const blocked = simulation.operations.filter((one) => one.blocked > 0);
      expect(blocked.length).toBeGreaterThan(3);
      expect(blocked.filter(({ operation }) => !named.has(`${phase.id}/${operation}`))).toEqual([]);
    }
  });

  it("say in the list of the desk's faults what its report says, and nothing else of its own", () => {
    const list = readFileSync(join(FOLDER, "desk/README.md"), "utf8");
    const named = [...list.matchAll(/\| `([a-z-]+:[^`]+)` \| (P\d) \|$/gm)].map(
      ([, id, priority]) => `${priority} ${id}`,
    );
    const own = reports.desk.blockers.filter(
      ({ outcome, place, rule }) =>
        outcome === "fail" && place?.path.startsWith("desk/") && rule !== "missing-operation-script",
    );
    expect(named.sort()).toEqual(own.map(({ priority, id }) => `${priority} ${id}`).sort());
  });

  it("lead from each fault of the desk to the line where it can be seen", () => {
    const list = readFileSync(join(FOLDER, "desk/README.md"), "utf8");
    const places = [...list.matchAll(/\| `([\w.]+):(\d+)` (`[^`]+`) \|/g)];
    expect(places.length).toBeGreaterThan(15);
    for (const [, file = "", line, text = ""] of places) {
      const lines = readFileSync(join(FOLDER, "desk", file), "utf8").split("\n");
      expect(lines[Number(line) - 1], `${file}:${line}`).toContain(text.slice(1, -1));
    }
  });
});

/** Kinds of hazards that `HazardKind` has. */
const HAZARDS = 17;

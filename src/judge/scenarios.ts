import type { Finding } from "#domain/finding.ts";
import type { Phase, Priority } from "#domain/plan.ts";
import type { Blocker, Scenario } from "#domain/report.ts";
import { chooseBlockers } from "./assumed.ts";
import { isOpen } from "./blockers.ts";
import type { Coverage } from "./coverage.ts";
import { findEarliestGo } from "./earliest-go.ts";
import { failsGate } from "./priority.ts";
import { assessRisk } from "./risk.ts";
import { decide } from "./verdict.ts";

/** What scenarios are played on. */
export interface ScenarioSource {
  readonly findings: readonly Finding[];
  readonly blockers: readonly Blocker[];
  readonly phase: Phase;
  readonly gate: Priority;
  readonly at: string;
  readonly coverage: Coverage;
  /** Ids that the reader assumes to be resolved, separated by commas; null where nobody asked. */
  readonly assumeResolved: string | null;
}

const MISSING_SCRIPT_RULES: ReadonlySet<string> = new Set(["missing-operation-script", "missing-script"]);

/** What every report tells beside its verdict; those that change nothing are left out. */
const USUAL: readonly { readonly assumes: string; gone(blocker: Blocker): boolean }[] = [
  {
    assumes: "every missing script exists and works",
    gone: ({ rule, outcome }) => MISSING_SCRIPT_RULES.has(rule) && outcome === "fail",
  },
  {
    assumes: "every check that could not be made passes",
    gone: ({ outcome }) => outcome === "unverified",
  },
  {
    assumes: "every failure of P0 is mended",
    gone: ({ priority, outcome }) => priority === "P0" && outcome === "fail",
  },
  { assumes: "nothing of P0 stands any more", gone: ({ priority }) => priority === "P0" },
];

/**
 * The verdict, risk and dates without some of the blockers, by the same rules as the real ones; coverage stays as measured.
 * Throws a Problem where an assumed id names no blocker.
 */
export function playScenarios(source: ScenarioSource): readonly Scenario[] {
  const { blockers, assumeResolved } = source;
  const asked =
    assumeResolved === null
      ? []
      : [
          play(source, {
            assumes: "the blockers that were named are resolved",
            asked: true,
            without: chooseBlockers(blockers, assumeResolved),
          }),
        ];
  const usual = USUAL.map(({ assumes, gone }) => ({
    assumes,
    asked: false,
    without: blockers.filter((blocker) => isOpen(blocker) && gone(blocker)),
  })).filter(isNew);
  return [...asked, ...usual.map((assumption) => play(source, assumption))];
}

/** True where an assumption takes something away, and not just what one before it does. */
function isNew({ without }: Assumption, index: number, all: readonly Assumption[]): boolean {
  const others = all.slice(0, index).map(keyOf);
  return without.length > 0 && !others.includes(keyOf({ without }));
}

function keyOf({ without }: Pick<Assumption, "without">): string {
  return without.map(({ id }) => id).join("\n");
}

interface Assumption extends Pick<Scenario, "assumes" | "asked"> {
  readonly without: readonly Blocker[];
}

function play(source: ScenarioSource, { assumes, asked, without }: Assumption): Scenario {
  const { findings, phase, gate, at, coverage } = source;
  const gone = new Set(without);
  const blockers = source.blockers.filter((blocker) => !gone.has(blocker));
  return {
    assumes,
    asked,
    without: without.map(({ id }) => id),
    decision: decide({ findings, blockers, phase, gate }).decision,
    risk: assessRisk({ blockers, coverage }),
    earliestGo: coverage.total === 0 ? null : findEarliestGo({ blockers, phase, gate, at }),
    standing: blockers.filter((blocker) => isOpen(blocker) && failsGate(blocker.priority, gate)).length,
  };
}

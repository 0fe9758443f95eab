import type { ProbeLevel } from "#domain/probe.ts";
import { Problem } from "#domain/problem.ts";
import type { Format } from "#render/index.ts";
import type { CloudChoice } from "../compose.ts";
import { DEFAULT_PLAN_PATH } from "../read-plan.ts";
import { DEFAULT_OUT } from "../read-report.ts";
import { parseCloudChoice } from "./cloud-choice.ts";
import { parseFormats } from "./formats.ts";
import { parseInstant } from "./instant.ts";
import { parseProbe } from "./probe.ts";

/** Inputs of the action, as `action.yml` hands them over: one PHASEGATE_ variable each. */
export interface ActionInputs {
  readonly dir: string;
  readonly planPath: string;
  readonly phaseId: string | null;
  readonly base: string | null;
  readonly cloud: CloudChoice;
  readonly probe: ProbeLevel;
  readonly formats: readonly Format[];
  readonly out: string;
  readonly comment: "always" | "never";
  readonly token: string | null;
  readonly now: string | null;
  /** Null where no provider is named. */
  readonly federation: { readonly provider: string; readonly serviceAccount: string | null } | null;
}

/** Reads the inputs from the environment; an empty one counts as not given. Throws a Problem for a wrong one. */
export function readInputs(environment: Readonly<Record<string, string | undefined>>): ActionInputs {
  const text = (name: string) => environment[`PHASEGATE_${name}`]?.trim() || undefined;
  const provider = text("WORKLOAD_IDENTITY_PROVIDER");
  return {
    dir: text("REPO") ?? ".",
    planPath: text("PLAN") ?? DEFAULT_PLAN_PATH,
    phaseId: text("PHASE") ?? null,
    base: text("BASE") ?? null,
    cloud: parseCloudChoice(text("CLOUD") ?? "live"),
    probe: parseProbe(text("PROBE")),
    formats: parseFormats(text("FORMAT")),
    out: text("OUT") ?? DEFAULT_OUT,
    comment: parseComment(text("COMMENT") ?? "always"),
    token: text("TOKEN") ?? null,
    now: parseInstant(text("NOW")),
    federation: provider === undefined ? null : { provider, serviceAccount: text("SERVICE_ACCOUNT") ?? null },
  };
}

function parseComment(text: string): "always" | "never" {
  if (text === "always" || text === "never") return text;
  throw new Problem({
    code: "usage",
    message: `comment: "${text}" is not a choice.`,
    hint: "Write always or never.",
  });
}

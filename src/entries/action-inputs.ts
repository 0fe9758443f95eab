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

const MODES = ["audit", "publish"] as const;
const COMMENTS = ["always", "on-change", "on-findings", "never"] as const;
const SWITCHES = ["never", "always"] as const;
const ISSUES = ["never", "on-no-go"] as const;

/** Inputs of the action, as `action.yml` hands them over: one PHASEGATE_ variable each. */
export interface ActionInputs {
  /** `publish` posts the report of another run and audits nothing. */
  readonly mode: (typeof MODES)[number];
  readonly dir: string;
  readonly planPath: string;
  readonly phaseId: string | null;
  /** Day that the phase is to start, in place of the plan's; ISO date. */
  readonly starts: string | null;
  readonly base: string | null;
  readonly cloud: CloudChoice;
  readonly probe: ProbeLevel;
  readonly formats: readonly Format[];
  readonly out: string;
  readonly comment: (typeof COMMENTS)[number];
  readonly check: (typeof SWITCHES)[number];
  readonly issue: (typeof ISSUES)[number];
  /** Whom an issue calls, `@lead` or `@org/team`. */
  readonly owner: string | null;
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
    mode: oneOf("mode", text("MODE") ?? "audit", MODES),
    dir: text("REPO") ?? ".",
    planPath: text("PLAN") ?? DEFAULT_PLAN_PATH,
    phaseId: text("PHASE") ?? null,
    starts: parseDay(text("STARTS")),
    base: text("BASE") ?? null,
    cloud: parseCloudChoice(text("CLOUD") ?? "live"),
    probe: parseProbe(text("PROBE")),
    formats: parseFormats(text("FORMAT")),
    out: text("OUT") ?? DEFAULT_OUT,
    comment: oneOf("comment", text("COMMENT") ?? "always", COMMENTS),
    check: oneOf("check", text("CHECK") ?? "never", SWITCHES),
    issue: oneOf("issue", text("ISSUE") ?? "never", ISSUES),
    owner: parseOwner(text("OWNER")),
    token: text("TOKEN") ?? null,
    now: parseInstant(text("NOW")),
    federation: provider === undefined ? null : { provider, serviceAccount: text("SERVICE_ACCOUNT") ?? null },
  };
}

function oneOf<Choice extends string>(input: string, text: string, choices: readonly Choice[]): Choice {
  const found = choices.find((choice) => choice === text);
  if (found !== undefined) return found;
  throw new Problem({
    code: "usage",
    message: `${input}: "${text}" is not a choice.`,
    hint: `Write one of ${choices.join(", ")}.`,
  });
}

function parseDay(text: string | undefined): string | null {
  if (text === undefined) return null;
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
  if (isDay && new Date(text).toISOString().startsWith(text)) return text;
  throw new Problem({
    code: "usage",
    message: `starts: "${text}" is not a day.`,
    hint: "Write a date such as 2025-12-14.",
  });
}

/** The one text that is posted as a mention: nothing but a login or a team passes. */
function parseOwner(text: string | undefined): string | null {
  if (text === undefined) return null;
  const name = /^@?([A-Za-z\d](?:[A-Za-z\d-]{0,38})(?:\/[A-Za-z\d._-]{1,100})?)$/.exec(text)?.[1];
  if (name !== undefined) return `@${name}`;
  throw new Problem({
    code: "usage",
    message: `owner: "${text}" is not a login.`,
    hint: "Write @login or @organisation/team.",
  });
}

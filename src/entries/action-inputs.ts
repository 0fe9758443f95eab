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
const UPLOADS = ["true", "false"] as const;

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

/** What it takes to say on the pull request that a run has no verdict; whatever else is wrong with the inputs. */
export type Contact = Pick<ActionInputs, "planPath" | "out" | "token"> & { readonly comments: boolean };

/** Reads those inputs that no value can make wrong. */
export function readContact(environment: Readonly<Record<string, string | undefined>>): Contact {
  const text = (name: string) => environment[`PHASEGATE_${name}`]?.trim() || undefined;
  return {
    planPath: text("PLAN") ?? DEFAULT_PLAN_PATH,
    out: text("OUT") ?? DEFAULT_OUT,
    token: text("TOKEN") ?? null,
    comments: text("COMMENT") !== "never",
  };
}

/** Reads the inputs from the environment; an empty one counts as not given. Throws a Problem for a wrong one. */
export function readInputs(environment: Readonly<Record<string, string | undefined>>): ActionInputs {
  const text = (name: string) => environment[`PHASEGATE_${name}`]?.trim() || undefined;
  const provider = text("WORKLOAD_IDENTITY_PROVIDER");
  oneOf("upload", text("UPLOAD") ?? "true", UPLOADS);
  return {
    mode: oneOf("mode", text("MODE") ?? "audit", MODES),
    dir: text("REPO") ?? ".",
    ...readContact(environment),
    phaseId: text("PHASE") ?? null,
    starts: parseDay(text("STARTS")),
    base: text("BASE") ?? null,
    cloud: named("cloud", () => parseCloudChoice(text("CLOUD") ?? "live")),
    probe: named("probe", () => parseProbe(text("PROBE"))),
    formats: named("format", () => parseFormats(text("FORMAT"))),
    comment: oneOf("comment", text("COMMENT") ?? "always", COMMENTS),
    check: oneOf("check", text("CHECK") ?? "never", SWITCHES),
    issue: oneOf("issue", text("ISSUE") ?? "never", ISSUES),
    owner: parseOwner(text("OWNER")),
    now: parseNow(text("NOW")),
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

/** Puts the input's name before a Problem of its value. */
function named<Value>(input: string, parse: () => Value): Value {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    throw new Problem({
      code: error.code,
      message: `${input}: ${error.message}`,
      hint: error.hint,
      cause: error,
    });
  }
}

function parseNow(text: string | undefined): string | null {
  try {
    return parseInstant(text);
  } catch (cause) {
    throw new Problem({
      code: "usage",
      message: `now: "${text}" is not an instant.`,
      hint: "Write 2025-12-13 or 2025-12-13T20:30:00Z.",
      cause,
    });
  }
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

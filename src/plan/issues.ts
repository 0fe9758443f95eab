import type * as z from "zod";
import { nearestWord } from "#domain/names/nearest.ts";
import type { PlanFault } from "./faults.ts";
import type { Path, Positions } from "./positions.ts";
import { keysAt } from "./schema/keys.ts";
import { planShape } from "./schema/plan.ts";

type Issue = z.core.$ZodIssue;

/** Turns what the definition found wrong into faults at places of the text. `root` is where `value` stands in the plan. */
export function toFaults(
  issues: readonly Issue[],
  positions: Positions,
  root: Path = [],
): readonly PlanFault[] {
  return issues.flatMap((issue) => issueFaults({ ...issue, path: [...root, ...issue.path] }, positions));
}

/** A path as messages name it: `phases.M008-4C.operations[2].needs`. */
export function nameOf(path: Path): string {
  return path.reduce<string>((name, step) => {
    if (typeof step === "number") return `${name}[${step}]`;
    return name === "" ? step : `${name}.${step}`;
  }, "");
}

/** Makes a fault at a place. */
export function faultAt(
  place: { readonly line: number; readonly column?: number },
  says: string,
  write: string,
): PlanFault {
  return { line: place.line, column: place.column ?? 1, says, write };
}

function issueFaults(issue: Issue, positions: Positions): readonly PlanFault[] {
  const path = issue.path.filter((step) => typeof step !== "symbol");
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => unknownKey([...path, key], positions));
  }
  if (issue.code === "invalid_key") return [wrongKey(issue.issues[0], path, positions)];
  if (issue.code === "invalid_union") {
    const branch = closestBranch(issue.errors);
    if (branch !== null) return toFaults(branch, positions, path);
  }
  return [wrongValue(issue.message, path, positions)];
}

/** The alternative whose type the value has, if there is one: its complaints are the ones that help. */
function closestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | null {
  const fitting = branches.filter(
    (issues) => !issues.some(({ code, path }) => path.length === 0 && isTypeCode(code)),
  );
  return fitting[0] ?? null;
}

function isTypeCode(code: Issue["code"]): boolean {
  return code === "invalid_type" || code === "invalid_value" || code === "invalid_union";
}

function unknownKey(path: Path, positions: Positions): PlanFault {
  const parent = path.slice(0, -1);
  const key = String(path.at(-1));
  const known = keysAt(planShape, parent);
  const near = nearestWord(key, known);
  const where = parent.length === 0 ? "" : ` in \`${nameOf(parent)}\``;
  const write = near === null ? `the keys here are ${known.join(", ")}` : `did you mean \`${near}\`?`;
  return faultAt(positions.key(path), `unknown key \`${key}\`${where}`, write);
}

function wrongKey(issue: Issue | undefined, path: Path, positions: Positions): PlanFault {
  const [says, write] = split(issue?.message ?? "is no key");
  return faultAt(positions.key(path), `the key of \`${nameOf(path)}\` ${says}`, write);
}

function wrongValue(message: string, path: Path, positions: Positions): PlanFault {
  const [says, write] = split(message);
  const name = path.length === 0 ? "the plan" : `\`${nameOf(path)}\``;
  const parent = path.slice(0, -1);
  const lacks = says === "is missing" && typeof parent.at(-1) === "string";
  return faultAt(
    lacks ? positions.key(parent) : positions.value(path),
    `${name} ${says}`,
    withKey(write, path),
  );
}

/** Puts the key before an example that lacks it: `4h-6h` -> `effort: 4h-6h`. */
function withKey(write: string, path: Path): string {
  const key = path.at(-1);
  if (typeof key !== "string" || write.startsWith(`write \`${key}: `)) return write;
  return write.replace(/^write `/, () => `write \`${key}: `);
}

function split(message: string): readonly [string, string] {
  const at = message.lastIndexOf("; ");
  return at === -1 ? [message, "see docs/plan.md"] : [message.slice(0, at), message.slice(at + 2)];
}

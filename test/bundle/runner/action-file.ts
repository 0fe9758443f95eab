import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { root } from "../run-bundle.ts";

/** A step of a composite action. */
export interface ActionStep {
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, string>>;
}

/** `action.yml` as a runner reads it. */
export interface ActionFile {
  readonly inputs: Readonly<
    Record<string, { readonly description: string; readonly default: string; readonly required?: boolean }>
  >;
  readonly outputs: Readonly<Record<string, { readonly description: string; readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly ActionStep[] };
}

/** The project's own `action.yml`. */
export function readActionFile(): ActionFile {
  return parse(readFileSync(`${root}action.yml`, "utf8")) as ActionFile;
}

/** Text with its `${{ }}` replaced by what the names stand for. Throws for a name that the runner would not know. */
export function expand(text: string, names: Readonly<Record<string, string>>): string {
  return text.replace(/\$\{\{\s*(.*?)\s*\}\}/g, (_, name: string) => {
    const value = names[name];
    if (value === undefined) throw new Error(`the runner knows no ${name}`);
    return value;
  });
}

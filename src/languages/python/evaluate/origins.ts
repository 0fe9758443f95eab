import type { Run } from "./run.ts";

/** Texts shorter than this are names, not statements. */
const SHORTEST = 12;

/** Notes the line where a literal begins. */
export function noteOrigin(run: Run, text: string, line: number): void {
  if (text.length >= SHORTEST && text.includes(" ") && !run.origins.has(text)) run.origins.set(text, line);
}

/** Lets a text that was made from another keep its line. */
export function keepOrigin(run: Run, from: string, made: string): string {
  if (made.length >= SHORTEST && made !== from) {
    const line = run.origins.get(from);
    if (line !== undefined && !run.origins.has(made)) run.origins.set(made, line);
  }
  return made;
}

/** Line where the literal behind a text begins. */
export function originOf(run: Run, text: string): number | undefined {
  return run.origins.get(text);
}

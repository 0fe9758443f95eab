import { parse } from "yaml";
import { Problem } from "#domain/problem.ts";
import type { SandboxState } from "./state.ts";
import { findUnknownKey, type UnknownKey } from "./state-shape.ts";

/** Reads the world that a sandbox begins with from YAML or JSON text. Throws a Problem where it is no such thing. */
export function parseState({ text, path }: { readonly text: string; readonly path: string }): SandboxState {
  const value = parseYaml(text, path);
  const unknown = findUnknownKey(value);
  if (unknown !== null) throw unknownKey(path, unknown);
  if (isState(value)) return value;
  throw new Problem({
    code: "state-invalid",
    message: `${path} names no project.`,
    hint: 'Begin it with `project: { id: my-project, number: "123456789012" }`.',
  });
}

function unknownKey(path: string, { path: key, meant }: UnknownKey): Problem {
  return new Problem({
    code: "state-invalid",
    message: `${path} has the key \`${key}\`, which the sandbox does not know.`,
    hint:
      meant === null
        ? "Take it out, or write a key that the documentation lists."
        : `Did you mean \`${meant}\`?`,
  });
}

function isState(value: unknown): value is SandboxState {
  const project = (value as Partial<SandboxState> | null)?.project;
  return typeof project?.id === "string" && typeof project.number === "string";
}

function parseYaml(text: string, path: string): unknown {
  try {
    return parse(text);
  } catch (cause) {
    throw new Problem({
      code: "state-invalid",
      message: `${path} is not YAML: ${cause instanceof Error ? cause.message : String(cause)}`,
      hint: "Mend it at the place that the message names.",
      cause,
    });
  }
}

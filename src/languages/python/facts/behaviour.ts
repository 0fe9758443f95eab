import { dottedName, type Outline } from "../syntax/outline.ts";

const PARALLEL =
  /(?:^|\.)(?:ThreadPoolExecutor|ProcessPoolExecutor|ThreadPool|Parallel)$|^multiprocessing\.(?:\w+\.)?(?:Pool|Process|pool)|^threading\.Thread$|^asyncio\.(?:gather|create_task|TaskGroup|wait|as_completed)$|^joblib\.|^dask\.|^ray\.remote$|\.run_in_executor$/;

const ASKING =
  /^(?:input|raw_input|getpass\.getpass|click\.(?:confirm|prompt|pause)|typer\.(?:confirm|prompt)|questionary\.\w+|inquirer\.prompt|rich\.prompt\.(?:Prompt|Confirm|IntPrompt)\.ask)$/;

/** `parallel` where the script starts threads, processes or concurrent tasks. */
export function executionOf(outline: Outline): "parallel" | "sequential" {
  const names = outline.calls.map((call) => dottedName(call.callee, outline.aliases) ?? "");
  return names.some((name) => PARALLEL.test(name)) ? "parallel" : "sequential";
}

/** True where the script waits for a person's answer. */
export function isInteractive(outline: Outline): boolean {
  return outline.calls.some((call) => ASKING.test(dottedName(call.callee, outline.aliases) ?? ""));
}

/** Environment variables that are read by a literal name. */
export function environmentOf(outline: Outline): readonly string[] {
  const names: { name: string; start: number }[] = [];
  for (const call of outline.calls) {
    const argument = call.args[0]?.value;
    if (argument?.kind === "string" && isEnvironmentRead(dottedName(call.callee, outline.aliases))) {
      names.push({ name: argument.value, start: call.start });
    }
  }
  for (const { object, index, start } of outline.subscripts) {
    if (index.kind !== "string" || dottedName(object, outline.aliases) !== "os.environ") continue;
    names.push({ name: index.value, start });
  }
  names.sort((one, other) => one.start - other.start);
  return [...new Set(names.map(({ name }) => name))];
}

/**
 * Variables that the script reads as `os.environ["NAME"]`: without them it stops. One that it sets itself, tests for with
 * `in`, reads within a `try`, or also reads with a default is not needed.
 */
export function environmentNeededBy(
  outline: Outline,
): readonly { readonly name: string; readonly line: number }[] {
  const mild = new Set(
    outline.compares.flatMap(({ first }) => (first.kind === "string" ? [first.value] : [])),
  );
  for (const call of outline.calls) {
    const argument = call.args[0]?.value;
    const name = dottedName(call.callee, outline.aliases);
    const isPop = name === "os.environ.pop" && call.args.length < 2;
    if (argument?.kind === "string" && isEnvironmentRead(name) && !isPop) mild.add(argument.value);
  }
  const found = new Map<string, { name: string; line: number }>();
  for (const { object, index, line, start } of outline.subscripts) {
    if (index.kind !== "string" || dottedName(object, outline.aliases) !== "os.environ") continue;
    if (outline.attempts.some((block) => start >= block.start && start < block.end)) continue;
    if (!mild.has(index.value) && !found.has(index.value))
      found.set(index.value, { name: index.value, line });
  }
  return [...found.values()].filter(({ name }) => !outline.assigned.has(name));
}

function isEnvironmentRead(name: string | null): boolean {
  return (
    name === "os.getenv" ||
    name === "os.environ.get" ||
    name === "os.environ.pop" ||
    name === "os.environ.setdefault"
  );
}

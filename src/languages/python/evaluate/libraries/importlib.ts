import { noteLimit } from "../budget.ts";
import { settle } from "../deferred.ts";
import { hasHole } from "../holes.ts";
import { importModule } from "../imports.ts";
import { type Run, scriptLine, unknownHere } from "../run.ts";
import type { Native, Value } from "../values.ts";
import type { Library } from "./define.ts";

/** `import_module("jobs.x")`, `import_module(".x", package)`: a module by its name. */
const importByName: Native = (run, args) => {
  const given = settle(run, args.positional[0] ?? args.named.get("name") ?? null);
  const home = settle(run, args.positional[1] ?? args.named.get("package") ?? null);
  if (typeof given !== "string" || hasHole(given)) return unseen(run);
  run.recorder.reached.add(scriptLine(run));
  const isRelative = given.startsWith(".");
  if (isRelative && typeof home !== "string") return unseen(run);
  const name = isRelative ? `${String(home)}.${given.replace(/^\.+/, "")}` : given;
  return importModule(run, { name, level: 0, from: run.frames.at(-1)?.path ?? run.script.path });
};

function unseen(run: Run): Value {
  noteLimit(run.budget, `The module that line ${scriptLine(run)} imports is only known at run time.`);
  return unknownHere(run, { cause: "a module imported by name", label: "module" });
}

/** `importlib`: modules by name. */
export const IMPORTLIB: Library = { functions: { import_module: importByName } };

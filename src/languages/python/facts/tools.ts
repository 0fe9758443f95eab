import type { Expression } from "../syntax/ast.ts";
import { dottedName, type Outline } from "../syntax/outline.ts";

const RUNNERS =
  /^(?:subprocess\.(?:run|call|check_call|check_output|Popen|getoutput|getstatusoutput)|os\.(?:system|popen)|asyncio\.create_subprocess_(?:exec|shell)|commands\.getoutput)$/;

/** True for a name that runs a command: `subprocess.run`, `os.system` and their like. */
export function isCommandRunner(name: string): boolean {
  return RUNNERS.test(name);
}

/** First words of commands that are written in the call itself. */
export function literalTools(outline: Outline): readonly string[] {
  return outline.calls.flatMap((call) => {
    if (!isCommandRunner(dottedName(call.callee, outline.aliases) ?? "")) return [];
    const first = call.args[0]?.value;
    const word = first === undefined ? null : firstWord(first);
    return word === null ? [] : [word];
  });
}

function firstWord(value: Expression): string | null {
  if (value.kind === "string") return toolName(value.value);
  if (value.kind === "list" || value.kind === "tuple") {
    const head = value.items[0];
    return head?.kind === "string" ? toolName(head.value) : null;
  }
  if (value.kind === "fstring") {
    const head = value.parts[0];
    return head?.kind === "text" && /\s/.test(head.text.trimStart()) ? toolName(head.text) : null;
  }
  return value.kind === "binary" ? firstWord(value.left) : null;
}

/** The program's name without its folder; null where the text does not begin with one. */
export function toolName(command: string): string | null {
  const word = command.trim().split(/\s+/, 1)[0] ?? "";
  const name = word.slice(word.lastIndexOf("/") + 1);
  return /^[\w.+-]+$/.test(name) ? name : null;
}

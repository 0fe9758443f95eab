import { readAttribute } from "./attributes.ts";
import { formatValue } from "./format.ts";
import { type Run, unknownHere } from "./run.ts";
import { readItem } from "./subscripts.ts";
import { toRepr, toText } from "./text.ts";
import type { CallArguments, Value } from "./values.ts";

/** `template.format(...)`; the template itself is the first positional argument. */
export function formatBraces(run: Run, template: string, args: CallArguments): string {
  return render({ run, args, next: { index: 1 }, depth: 0 }, template);
}

interface Rendering {
  readonly run: Run;
  readonly args: CallArguments;
  /** Position of the next unnumbered field. */
  readonly next: { index: number };
  readonly depth: number;
}

function render(at: Rendering, template: string): string {
  let text = "";
  let index = 0;
  while (index < template.length) {
    const sign = template.charAt(index);
    if ((sign === "{" || sign === "}") && template.charAt(index + 1) === sign) {
      text += sign;
      index += 2;
    } else if (sign === "{") {
      const end = closing(template, index);
      text += field(at, template.slice(index + 1, end));
      index = end + 1;
    } else {
      text += sign;
      index += 1;
    }
  }
  return text;
}

function closing(template: string, open: number): number {
  let depth = 0;
  for (let at = open; at < template.length; at += 1) {
    if (template.charAt(at) === "{") depth += 1;
    else if (template.charAt(at) === "}") depth -= 1;
    if (depth === 0) return at;
  }
  return template.length;
}

const NAME = /^([^.[!:]*)((?:\.[^.[!:]+|\[[^\]]*\])*)(?:!([rsa]))?(?::([\s\S]*))?$/;

function field(at: Rendering, inner: string): string {
  const [, name = "", path = "", conversion = "", spec = ""] = NAME.exec(inner) ?? [];
  const value = follow(at, argument(at, name), path);
  const width = at.depth > 2 ? spec : render({ ...at, depth: at.depth + 1 }, spec);
  if (conversion === "r") return formatValue(at.run, toRepr(at.run, value), width);
  return conversion === "s"
    ? formatValue(at.run, toText(at.run, value), width)
    : formatValue(at.run, value, width);
}

function argument({ run, args, next }: Rendering, name: string): Value {
  if (name === "" || /^\d+$/.test(name)) {
    const index = name === "" ? next.index : Number(name) + 1;
    if (name === "") next.index += 1;
    return args.positional[index] ?? (index < args.positional.length ? null : absent(run, name));
  }
  const value = args.named.get(name);
  return value === undefined ? absent(run, name) : value;
}

function absent(run: Run, name: string): Value {
  return unknownHere(run, { cause: `format field ${name}`, label: name });
}

function follow({ run }: Rendering, value: Value, path: string): Value {
  let at = value;
  for (const step of path.match(/\.[^.[]+|\[[^\]]*\]/g) ?? []) {
    if (step.startsWith(".")) at = readAttribute(run, at, step.slice(1));
    else {
      const key = step.slice(1, -1);
      at = readItem(run, at, /^\d+$/.test(key) ? BigInt(key) : key);
    }
  }
  return at;
}

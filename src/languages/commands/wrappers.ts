import { parseArguments } from "./arguments.ts";

/** Programs that run the program in their arguments: flags with values, and positionals of their own before it. */
const WRAPPERS: Readonly<Record<string, { readonly valued: ReadonlySet<string>; readonly own: number }>> = {
  env: { valued: new Set(["u", "unset", "C", "chdir"]), own: 0 },
  sudo: { valued: new Set(["u", "user", "g", "group", "C", "h", "p"]), own: 0 },
  time: { valued: new Set(["f", "o"]), own: 0 },
  nohup: { valued: new Set(), own: 0 },
  timeout: { valued: new Set(["k", "kill-after", "s", "signal"]), own: 1 },
  nice: { valued: new Set(["n", "adjustment"]), own: 0 },
  ionice: { valued: new Set(["c", "n"]), own: 0 },
  stdbuf: { valued: new Set(["i", "o", "e"]), own: 0 },
  setsid: { valued: new Set(), own: 0 },
  watch: { valued: new Set(["n", "interval"]), own: 0 },
  coproc: { valued: new Set(), own: 0 },
  doas: { valued: new Set(["u", "C"]), own: 0 },
  caffeinate: { valued: new Set(["t", "w"]), own: 0 },
  flock: { valued: new Set(["w", "timeout", "E", "conflict-exit-code"]), own: 1 },
  exec: { valued: new Set(["a"]), own: 0 },
  command: { valued: new Set(), own: 0 },
  builtin: { valued: new Set(), own: 0 },
  eval: { valued: new Set(), own: 0 },
  xargs: {
    valued: new Set("I i L n P s d E a max-procs max-args replace delimiter arg-file".split(" ")),
    own: 0,
  },
};

const ASSIGNMENT = /^[A-Za-z_]\w*\+?=/;
const WRAPPING_LIMIT = 8;

/** The words of the innermost command: `env X=1 sudo -u me timeout 5m bq query` gives `bq query`. */
export function unwrap(argv: readonly string[]): readonly string[] {
  let words = withoutAssignments(argv);
  for (let depth = 0; depth < WRAPPING_LIMIT; depth++) {
    const [program = "", ...args] = words;
    const name = program.slice(program.lastIndexOf("/") + 1);
    const wrapper = Object.hasOwn(WRAPPERS, name) ? WRAPPERS[name] : undefined;
    if (!wrapper || isQuestion(name, args)) return words;
    const { rest } = parseArguments(args, { valued: wrapper.valued, stopsAtPositional: true });
    const inner = withoutAssignments(rest.slice(wrapper.own));
    if (inner.length === 0) return words;
    words = inner;
  }
  return words;
}

/** `command -v bq` asks for a program and runs none. */
function isQuestion(name: string, args: readonly string[]): boolean {
  return name === "command" && /^-[vV]+$/.test(args[0] ?? "");
}

function withoutAssignments(words: readonly string[]): readonly string[] {
  const first = words.findIndex((word) => !ASSIGNMENT.test(word));
  return first < 0 ? [] : words.slice(first);
}

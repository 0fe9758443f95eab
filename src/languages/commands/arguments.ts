/** The arguments of a command: flags by name, without dashes, and the rest in order. */
export interface Arguments {
  readonly flags: ReadonlyMap<string, readonly string[]>;
  readonly positionals: readonly string[];
}

/** What a command-line grammar needs to know. */
export interface FlagGrammar {
  /** Flags that take the next argument as their value. */
  readonly valued: ReadonlySet<string>;
  /** True where the first positional ends the flags (bq's global flags, wrappers). */
  readonly stopsAtPositional?: boolean;
}

/** Splits arguments into flags and positionals: `--x=v`, `--x v`, `-x v`, `--nox`. */
export function parseArguments(
  args: readonly string[],
  grammar: FlagGrammar,
): Arguments & { readonly rest: readonly string[] } {
  const flags = new Map<string, string[]>();
  const positionals: string[] = [];
  let at = 0;
  while (at < args.length) {
    const arg = args[at] ?? "";
    if (arg === "--") {
      positionals.push(...args.slice(at + 1));
      at = args.length;
    } else if (!/^-{1,2}[A-Za-z]/.test(arg)) {
      if (grammar.stopsAtPositional) break;
      positionals.push(arg);
      at++;
    } else at += addFlag(flags, arg, args[at + 1], grammar);
  }
  return { flags, positionals, rest: args.slice(at) };
}

/** Gives how many arguments were taken. */
function addFlag(
  flags: Map<string, string[]>,
  arg: string,
  next: string | undefined,
  { valued }: FlagGrammar,
): number {
  const equals = arg.indexOf("=");
  const name = arg.slice(0, equals < 0 ? undefined : equals).replace(/^-+/, "");
  const takesNext = equals < 0 && valued.has(name) && next !== undefined;
  const value = equals >= 0 ? arg.slice(equals + 1) : takesNext ? next : "true";
  flags.set(name, [...(flags.get(name) ?? []), value]);
  return takesNext ? 2 : 1;
}

/** Last value of the first of these flags that is given; null where none is. */
export function flagValue({ flags }: Arguments, ...names: readonly string[]): string | null {
  for (const name of names) {
    const value = flags.get(name)?.at(-1);
    if (value !== undefined) return value;
  }
  return null;
}

/** True where a boolean flag is given and not switched off. */
export function isOn(parsed: Arguments, ...names: readonly string[]): boolean {
  const value = flagValue(parsed, ...names);
  return value !== null && !/^(?:false|0|no|f)$/i.test(value);
}

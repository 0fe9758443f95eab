/** Variables that every shell has. */
const ALWAYS_SET: ReadonlySet<string> = new Set(
  "EUID FUNCNAME GROUPS HOME HOSTNAME IFS LANG LINENO LOGNAME OLDPWD OPTARG OPTIND OSTYPE PATH PPID PWD RANDOM SECONDS SHELL SHLVL TERM TMPDIR UID USER".split(
    " ",
  ),
);

/** A variable without which a script stops, at the line that reads it. */
export interface NeededVariable {
  readonly name: string;
  readonly line: number;
}

/**
 * Variables of the environment without which a shell script stops: `${NAME:?…}`, and under `set -u` each that is read
 * without a default.
 */
export function environmentNeededBy(
  text: string,
  known: { readonly environmentRead: ReadonlySet<string>; readonly assigned: ReadonlySet<string> },
): readonly NeededVariable[] {
  const lines = text.split("\n");
  const isStrict = lines.some((line) => /^\s*set\s+(?:-\w*u|.*-o\s+nounset)/.test(line));
  const found = new Map<string, NeededVariable>();
  const mild = new Set<string>();
  for (const [index, line] of lines.entries()) {
    if (/^\s*#/.test(line)) continue;
    for (const [, name = ""] of line.matchAll(/\$\{([A-Z][A-Z0-9_]*):?[-=+]/g)) mild.add(name);
    const pattern = isStrict ? /\$\{?([A-Z][A-Z0-9_]*)(?=(\W|$))/g : /\$\{([A-Z][A-Z0-9_]*)(?=:?\?)/g;
    for (const [, name = ""] of line.replace(/'[^']*'/g, "").matchAll(pattern)) {
      if (mild.has(name) || found.has(name) || known.assigned.has(name) || ALWAYS_SET.has(name)) continue;
      if (known.environmentRead.has(name)) found.set(name, { name, line: index + 1 });
    }
  }
  return [...found.values()];
}

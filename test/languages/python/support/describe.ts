import { describePython } from "#languages/python/index.ts";
import type { ScriptSource, SourceTree } from "#languages/source.ts";
import { theParsers } from "#test/support/parsers.ts";

/** A tree of files given as path and text. */
export function aTree(files: Readonly<Record<string, string>>): SourceTree {
  const paths = Object.keys(files).sort();
  return { paths, has: (path) => Object.hasOwn(files, path), text: (path) => files[path] };
}

/** What a script's text tells, with other files of its repository beside it. */
export async function describeScript(
  text: string,
  others: Readonly<Record<string, string>> = {},
  path = "script.py",
): Promise<ScriptSource> {
  const tree = aTree({ ...others, [path]: text });
  return describePython({ path, text, bytes: Buffer.byteLength(text) }, tree, await theParsers());
}

/** Effects of a script as short lines: `12 create p.d.t -> u [guard]`. */
export async function effectsOf(
  text: string,
  others: Readonly<Record<string, string>> = {},
): Promise<readonly string[]> {
  const { effects } = await describeScript(text, others);
  return effects.map(({ verb, name, to, guard, line }) => {
    const target = to === undefined ? "" : ` -> ${to}`;
    return `${line} ${verb} ${name}${target}${guard === null ? "" : ` [${guard}]`}`;
  });
}

/** Names that a script sends to BigQuery in `client.query(name)`: a short way to look at values. */
export async function namesOf(
  body: string,
  others: Readonly<Record<string, string>> = {},
): Promise<readonly string[]> {
  const script = `from google.cloud import bigquery\nclient = bigquery.Client()\ndef emit(name):\n    client.delete_table(name)\n${body}`;
  const { effects, limits } = await describeScript(script, others);
  return [...effects.map((effect) => effect.name), ...limits];
}

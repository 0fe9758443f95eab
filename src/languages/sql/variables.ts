import { isName, peek, type Scan, upperAt } from "./scan.ts";

/** Variables of one script that are followed; others count as not known. */
const VARIABLE_LIMIT = 500;

/** Sets a variable to a text, or to nothing known. */
export function remember(scan: Scan, name: string, text: string | undefined): void {
  notePrevious(scan, name, scan.variables.get(name));
  if (text === undefined) scan.variables.delete(name);
  else if (scan.variables.size < VARIABLE_LIMIT || scan.variables.has(name)) scan.variables.set(name, text);
}

export function openBlock(scan: Scan): void {
  scan.blocks.push({ isConditional: false, previous: new Map() });
}

export function openCondition(scan: Scan): void {
  scan.blocks.push({ isConditional: true, previous: new Map() });
}

/** A loop's body may run again after its end: what is set from here on is not known at its start. */
export function openLoop(scan: Scan): void {
  const settings = lastSettings(scan);
  for (const name of [...scan.variables.keys()]) {
    if ((settings.get(name) ?? -1) >= scan.at) remember(scan, name, undefined);
  }
  openCondition(scan);
}

/** ELSE, ELSEIF, WHEN: the variables are again those from before the block. */
export function nextBranch(scan: Scan): void {
  for (const [name, text] of scan.blocks.at(-1)?.previous ?? []) {
    if (text === undefined) scan.variables.delete(name);
    else scan.variables.set(name, text);
  }
}

/** After a conditional block, what it changed is not known. */
export function closeBlock(scan: Scan): void {
  const block = scan.blocks.pop();
  for (const [name, text] of block?.previous ?? []) {
    notePrevious(scan, name, text);
    if (block?.isConditional) scan.variables.delete(name);
  }
}

function notePrevious(scan: Scan, name: string, text: string | undefined): void {
  const previous = scan.blocks.at(-1)?.previous;
  if (previous && !previous.has(name)) previous.set(name, text);
}

/** Index of the last `SET name` of each variable; found once a scan. */
function lastSettings(scan: Scan): ReadonlyMap<string, number> {
  if (scan.settings.size > 0 || scan.variables.size === 0) return scan.settings;
  for (let at = 0; at < scan.tokens.length; at++) {
    const offset = at - scan.at;
    const isSetting = upperAt(scan, offset) === "SET" && isName(peek(scan, offset + 1));
    if (isSetting) scan.settings.set(peek(scan, offset + 1).text.toLowerCase(), at);
  }
  if (scan.settings.size === 0) scan.settings.set("", -1);
  return scan.settings;
}

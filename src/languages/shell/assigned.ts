import type { Assignment, Block, Statement } from "./ast.ts";
import { readNames } from "./builtins.ts";

/** Adds the names of all variables that statements set without needing their value before. */
export function collectAssigned(body: Block, names: Set<string>): void {
  for (const statement of body) visit(statement, names);
}

function visit(statement: Statement, names: Set<string>): void {
  switch (statement.kind) {
    case "assign":
    case "declare":
      addNames(statement.assignments, names);
      return;
    case "command":
      addRead(statement, names);
      return;
    case "pipeline":
      collectAssigned(statement.parts, names);
      return;
    case "list":
      collectAssigned([statement.left, statement.right], names);
      return;
    case "not":
    case "background":
    case "redirected":
      visit(statement.body, names);
      return;
    case "if":
      for (const { condition, body } of statement.branches) collectAssigned([...condition, ...body], names);
      collectAssigned(statement.otherwise ?? [], names);
      return;
    case "while":
      collectAssigned([...statement.condition, ...statement.body], names);
      return;
    case "case":
      for (const { body } of statement.items) collectAssigned(body, names);
      return;
    case "for":
      names.add(statement.name);
      collectAssigned(statement.body, names);
      return;
    case "count":
      addCounters(`${statement.start},${statement.step}`, names);
      collectAssigned(statement.body, names);
      return;
    case "arithmetic":
      addCounters(statement.text, names);
      return;
    case "function":
    case "group":
      collectAssigned(statement.body, names);
      return;
    case "test":
      return;
  }
}

/** `X="${X:-d}"` and `export X` leave the environment's value to be read. */
function addNames(assignments: readonly Assignment[], names: Set<string>): void {
  for (const { name, value } of assignments) {
    const texts = "text" in value ? [value.text] : value.map(({ text }) => text);
    if (!texts.some((text) => new RegExp(`\\$\\{?${name}\\b`).test(text))) names.add(name);
  }
}

/** `i = 0`, `i++`, `i += 2` in arithmetic. */
function addCounters(text: string, names: Set<string>): void {
  for (const [, name = ""] of text.matchAll(/([A-Za-z_]\w*)\s*(?:[-+*/%]?=(?!=)|\+\+|--)/g)) names.add(name);
}

function addRead({ words }: Extract<Statement, { kind: "command" }>, names: Set<string>): void {
  const [first, ...rest] = words.map(({ text }) => text);
  if (first === "read") for (const name of readNames(rest)) names.add(name);
  if (first === "mapfile" || first === "readarray") names.add(rest.at(-1) ?? "");
}

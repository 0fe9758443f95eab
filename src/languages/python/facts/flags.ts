import type { Argument, Expression, ExpressionOf } from "../syntax/ast.ts";
import { dottedName, type Outline } from "../syntax/outline.ts";

/** Options and positionals that a script's command line accepts. */
export interface CommandLine {
  readonly flags: readonly string[];
  readonly positionals: readonly string[];
}

/** The command line of a script, from argparse, click, typer, getopt and plain `sys.argv`. */
export function commandLineOf(outline: Outline): CommandLine {
  const words = [
    ...outline.calls.flatMap((call) => wordsOfCall(outline, call)),
    ...typerWords(outline),
    ...comparedWords(outline),
  ];
  const positionals = words.filter((word) => !word.startsWith("-"));
  return {
    flags: unique(words.filter((word) => word.startsWith("-"))),
    positionals: unique(positionals.length > 0 ? positionals : numbered(outline)),
  };
}

function unique(words: readonly string[]): readonly string[] {
  return [...new Set(words)];
}

function wordsOfCall(outline: Outline, call: ExpressionOf<"call">): readonly string[] {
  const name = dottedName(call.callee, outline.aliases) ?? "";
  const method = call.callee.kind === "attribute" ? call.callee.name : name;
  const literals = call.args.flatMap(positionalText);
  if (method === "add_argument") return withNegation(call, literals);
  if (name === "click.option")
    return literals.flatMap((word) => word.split("/")).filter((word) => word.startsWith("-"));
  if (name === "click.argument") return literals;
  if (name === "getopt.getopt" || name === "getopt.gnu_getopt") return getoptWords(call);
  return [];
}

function positionalText(argument: Argument): readonly string[] {
  const { name, star, value } = argument;
  return name === null && star === "" && value.kind === "string" ? [value.value] : [];
}

function withNegation(call: ExpressionOf<"call">, words: readonly string[]): readonly string[] {
  const action = call.args.find((argument) => argument.name === "action")?.value;
  const optional = action !== undefined && (dottedName(action) ?? "").endsWith("BooleanOptionalAction");
  if (!optional) return words;
  return words.flatMap((word) => (word.startsWith("--") ? [word, `--no-${word.slice(2)}`] : [word]));
}

function getoptWords(call: ExpressionOf<"call">): readonly string[] {
  const short = call.args[1]?.value;
  const long = call.args[2]?.value;
  const letters = short?.kind === "string" ? [...short.value.replaceAll(":", "")] : [];
  const names = long?.kind === "list" || long?.kind === "tuple" ? long.items : [];
  return [
    ...letters.map((letter) => `-${letter}`),
    ...names.flatMap((item) => (item.kind === "string" ? [`--${item.value.replace(/=$/, "")}`] : [])),
  ];
}

/** Parameters of functions that typer runs. */
function typerWords(outline: Outline): readonly string[] {
  const usesTyper = [...outline.aliases.values()].some((name) => name.split(".")[0] === "typer");
  if (!usesTyper) return [];
  const commands = outline.functions.filter((definition) => {
    const decorated = definition.decorators.some((each) => /\.(?:command|callback)$/.test(calleeName(each)));
    const ran = outline.calls.some(
      (call) =>
        dottedName(call.callee, outline.aliases) === "typer.run" &&
        isName(call.args[0]?.value, definition.name),
    );
    return decorated || ran;
  });
  return commands.flatMap((definition) =>
    definition.parameters.flatMap((parameter) => typerParameter(outline, parameter.name, parameter.standard)),
  );
}

function calleeName(expression: Expression): string {
  return dottedName(expression.kind === "call" ? expression.callee : expression) ?? "";
}

function isName(value: Expression | undefined, name: string): boolean {
  return value?.kind === "name" && value.name === name;
}

function typerParameter(outline: Outline, name: string, standard: Expression | null): readonly string[] {
  const flag = `--${name.replaceAll("_", "-")}`;
  if (standard === null) return [name];
  if (standard.kind !== "call") return isSwitch(standard) ? [flag, `--no-${flag.slice(2)}`] : [flag];
  const maker = dottedName(standard.callee, outline.aliases) ?? "";
  if (maker.endsWith("Argument")) return [name];
  const given = standard.args
    .slice(1)
    .flatMap(positionalText)
    .flatMap((word) => word.split("/"));
  const first = standard.args[0]?.value;
  if (given.length > 0) return given;
  return first !== undefined && isSwitch(first) ? [flag, `--no-${flag.slice(2)}`] : [flag];
}

function isSwitch(expression: Expression): boolean {
  return expression.kind === "constant" && typeof expression.value === "boolean";
}

/** `"--execute" in sys.argv`. */
function comparedWords(outline: Outline): readonly string[] {
  return outline.compares.flatMap(({ first, rest }) => {
    const [against] = rest;
    if (first.kind !== "string" || !first.value.startsWith("-") || against === undefined) return [];
    if (against.operator !== "in" && against.operator !== "not in") return [];
    return isArgv(outline, against.operand) ? [first.value] : [];
  });
}

function isArgv(outline: Outline, expression: Expression): boolean {
  if (expression.kind === "subscript") return isArgv(outline, expression.object);
  return dottedName(expression, outline.aliases) === "sys.argv";
}

/** `sys.argv[1]` is a positional without a name. */
function numbered(outline: Outline): readonly string[] {
  const indices = outline.subscripts.flatMap(({ object, index }) =>
    index.kind === "integer" && index.value > 0n && isArgv(outline, object) ? [Number(index.value)] : [],
  );
  return [...new Set(indices)].sort((one, other) => one - other).map((index) => `argv[${index}]`);
}

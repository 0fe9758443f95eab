import { type CommandContext, type CommandFact, plain } from "./command.ts";

const PYTHON = /^(?:python|python2|python3|pypy3?)(?:\.\d+)?(?:\.exe)?$/;
const SHELL = /^(?:bash|sh|zsh|dash|ksh|source|\.)$/;
const SCRIPT = /\.(?:py|sh|bash|sql)$/;

/** Reads an interpreter with a script, or a script that is run by itself. */
export function readProgram(program: string, args: readonly string[], context: CommandContext): CommandFact {
  const tool = program.slice(program.lastIndexOf("/") + 1);
  if (PYTHON.test(tool)) return { ...plain(tool), call: pythonCall(args, context) };
  if (SHELL.test(tool)) return { ...plain(tool === "." ? "source" : tool), call: shellCall(args, context) };
  if (SCRIPT.test(tool)) return { ...plain(tool), call: { path: resolve(program, context), args } };
  return plain(tool);
}

/** The code of `bash -c "…"`; null for any other command. */
export function inlineCode(tool: string, args: readonly string[]): string | null {
  if (!SHELL.test(tool)) return null;
  const at = args.findIndex((arg) => /^-\w*c$/.test(arg));
  return at < 0 ? null : (args[at + 1] ?? null);
}

function pythonCall(args: readonly string[], context: CommandContext): CommandFact["call"] {
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? "";
    if (arg === "-m") return moduleCall(args[at + 1], args.slice(at + 2), context);
    if (arg === "-c" || arg === "-") return null;
    if (arg === "-W" || arg === "-X") at++;
    else if (!arg.startsWith("-")) return { path: resolve(arg, context), args: args.slice(at + 1) };
  }
  return null;
}

/** `-m pkg.mod` is the file `pkg/mod.py` of the folder it runs in; the caller knows whether it exists. */
function moduleCall(
  name: string | undefined,
  args: readonly string[],
  context: CommandContext,
): CommandFact["call"] {
  if (name === undefined || name === "") return null;
  return { path: resolve(`${name.replaceAll(".", "/")}.py`, context), args };
}

function shellCall(args: readonly string[], context: CommandContext): CommandFact["call"] {
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? "";
    if (/^-\w*c$/.test(arg)) return null;
    if (arg === "-o") at++;
    else if (!/^[-+]/.test(arg)) return { path: resolve(arg, context), args: args.slice(at + 1) };
  }
  return null;
}

/** Path in the repository; a path from the root of the machine stays as it is. */
function resolve(path: string, { cwd = "" }: CommandContext): string {
  if (path.startsWith("/")) return path;
  const parts: string[] = [];
  for (const part of `${cwd}/${path}`.split("/")) {
    if (part === "" || part === ".") continue;
    if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else parts.push(part);
  }
  return parts.join("/");
}

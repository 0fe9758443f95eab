import type { Copy, Dockerfile, Instruction, Run } from "dockerfile-ast";
import dockerfileAst from "dockerfile-ast";

/** One instruction of a Dockerfile. */
export interface DockerInstruction {
  /** Upper case. */
  readonly keyword: string;
  readonly line: number;
  /** `--from=x` and the like, without dashes; a flag that is given twice keeps both values. */
  readonly flags: readonly { readonly name: string; readonly value: string }[];
  /** Text after keyword and flags, as it stands in the file, without heredoc bodies. */
  readonly body: string;
  readonly bodyLine: number;
  /** The strings of the JSON form; null for the shell form. */
  readonly strings: readonly string[] | null;
  readonly heredocs: readonly { readonly text: string; readonly line: number }[];
}

/** Instructions of one file that are read; copies between stages are compared pair by pair. */
const INSTRUCTION_LIMIT = 2_000;

/** The instructions of a Dockerfile, in order, and its comments with their lines. */
export interface DockerText {
  /** Instructions past the limit, which were not read. */
  readonly dropped: number;
  readonly instructions: readonly DockerInstruction[];
  readonly comments: readonly { readonly text: string; readonly line: number }[];
}

/** Splits a Dockerfile into instructions; tolerant of damage. */
export function readInstructions(text: string): DockerText {
  const lines = text.replaceAll("\r\n", "\n").split("\n");
  const parsed: Dockerfile = dockerfileAst.DockerfileParser.parse(lines.join("\n"));
  const comments = parsed.getComments().map((comment) => ({
    text: comment.getContent() ?? "",
    line: comment.getRange().start.line + 1,
  }));
  const found = parsed.getInstructions();
  return {
    instructions: found.slice(0, INSTRUCTION_LIMIT).map((instruction) => toInstruction(instruction, lines)),
    comments,
    dropped: Math.max(0, found.length - INSTRUCTION_LIMIT),
  };
}

const FLAG = /^((?:\s|\\[ \t]*\n)*)--([A-Za-z][\w-]*)(?:=("[^"\n]*"|[^\s\\]*))?(?=\s|$)/;

function toInstruction(found: Instruction, lines: readonly string[]): DockerInstruction {
  const { start, end } = found.getRange();
  const bodies = hasHeredocs(found) ? heredocsOf(found, lines) : [];
  const last = bodies[0] ? bodies[0].line - 2 : end.line;
  const own = lines
    .slice(start.line, last + 1)
    .map((line, index) => (index === 0 ? line.slice(start.character) : line));
  let rest = own.join("\n").slice(found.getInstruction().length);
  let bodyLine = start.line + 1;
  const flags: { name: string; value: string }[] = [];
  for (let flag = FLAG.exec(rest); flag; flag = FLAG.exec(rest)) {
    flags.push({ name: (flag[2] ?? "").toLowerCase(), value: (flag[3] ?? "").replace(/^"(.*)"$/, "$1") });
    bodyLine += countLines(flag[0]);
    rest = rest.slice(flag[0].length);
  }
  const lead = /^(?:[ \t]|\\[ \t]*\n)*/.exec(rest)?.[0] ?? "";
  const body = rest.slice(lead.length).trimEnd();
  return {
    keyword: found.getKeyword(),
    line: start.line + 1,
    flags,
    body,
    bodyLine: bodyLine + countLines(lead),
    strings: jsonStrings(body),
    heredocs: bodies,
  };
}

function countLines(text: string): number {
  return text.split("\n").length - 1;
}

function hasHeredocs(found: Instruction): found is Run | Copy {
  return "getHeredocs" in found && /<</.test(found.getArgumentsContent() ?? "");
}

function heredocsOf(found: Run | Copy, lines: readonly string[]): DockerInstruction["heredocs"] {
  return found.getHeredocs().flatMap((heredoc) => {
    const range = heredoc.getContentRange();
    if (!range) return [];
    return [
      { text: lines.slice(range.start.line, range.end.line + 1).join("\n"), line: range.start.line + 1 },
    ];
  });
}

/** Docker takes the JSON form only where the whole text is a JSON array of strings. */
function jsonStrings(body: string): readonly string[] | null {
  if (!body.startsWith("[")) return null;
  try {
    const value: unknown = JSON.parse(body.replace(/\\[ \t]*\n/g, " "));
    return Array.isArray(value) && value.every((item) => typeof item === "string") ? value : null;
  } catch {
    return null;
  }
}

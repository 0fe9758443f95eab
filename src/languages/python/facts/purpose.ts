import type { Module } from "../syntax/ast.ts";

const LONGEST = 200;

/** First sentence of the module's docstring, else of the comment at its head; empty where there is neither. */
export function purposeOf(module: Module): string {
  const first = module.body[0];
  if (first?.kind === "expression" && first.value.kind === "string") return firstSentence(first.value.value);
  return firstSentence(headComment(module.text));
}

function headComment(text: string): string {
  const lines: string[] = [];
  for (const line of text.split("\n", 60)) {
    const trimmed = line.trim();
    if (trimmed.startsWith("#")) lines.push(trimmed.replace(/^#+!?/, "").trim());
    else if (trimmed !== "" || lines.some((each) => wordy(each))) break;
  }
  return lines.filter((line) => wordy(line)).join("\n");
}

/** False for the interpreter line, the encoding line, tool directives and rulers. */
function wordy(line: string): boolean {
  return (
    /[A-Za-z]{2}/.test(line) && !/^\/|coding[:=]|^(?:pylint|flake8|noqa|mypy|ruff|type|isort)\b:?/.test(line)
  );
}

function firstSentence(text: string): string {
  const paragraph: string[] = [];
  for (const line of text.split("\n").map((each) => each.trim())) {
    if (/[A-Za-z0-9]/.test(line)) paragraph.push(line);
    else if (paragraph.length > 0) break;
  }
  const joined = paragraph.join(" ").replace(/\s+/g, " ");
  const sentence = /^.+?[.!?](?=\s+[A-Z(]|$)/.exec(joined)?.[0] ?? joined;
  return sentence.length > LONGEST ? `${sentence.slice(0, LONGEST - 1)}…` : sentence;
}

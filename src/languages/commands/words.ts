interface Splitting {
  readonly text: string;
  readonly commands: string[][];
  /** Null between words, so that `""` is a word. */
  word: string | null;
  at: number;
}

/** The commands of a shell line, split at `;`, `&&`, `||`, `|`, `&` and newlines; quoting and escapes resolved. */
export function splitCommands(text: string): readonly (readonly string[])[] {
  const splitting: Splitting = { text, commands: [[]], word: null, at: 0 };
  while (splitting.at < text.length) step(splitting);
  endWord(splitting);
  return splitting.commands.filter((words) => words.length > 0);
}

function step(splitting: Splitting): void {
  const { text, at } = splitting;
  const char = text[at] ?? "";
  if (char === "\\") readEscape(splitting);
  else if (char === "'" || char === '"') {
    const quoted = readQuoted(text, at);
    add(splitting, quoted.value, quoted.end);
  } else if (char === "#" && splitting.word === null) skipComment(splitting);
  else if (/[;&|\n()]/.test(char) && !isDescriptor(text, at)) endCommand(splitting);
  else if (char === "<" || char === ">") {
    if (/^\d$/.test(splitting.word ?? "")) splitting.word = null;
    endWord(splitting);
    splitting.at = skipRedirect(text, at);
  } else if (/\s/.test(char)) {
    endWord(splitting);
    splitting.at++;
  } else add(splitting, char, at + 1);
}

function add(splitting: Splitting, value: string, end: number): void {
  splitting.word = (splitting.word ?? "") + value;
  splitting.at = end;
}

function readEscape(splitting: Splitting): void {
  const next = splitting.text[splitting.at + 1] ?? "";
  if (next === "\n") splitting.at += 2;
  else add(splitting, next, splitting.at + 2);
}

function skipComment(splitting: Splitting): void {
  const end = splitting.text.indexOf("\n", splitting.at);
  splitting.at = end < 0 ? splitting.text.length : end;
}

function endWord(splitting: Splitting): void {
  if (splitting.word !== null) splitting.commands.at(-1)?.push(splitting.word);
  splitting.word = null;
}

function endCommand(splitting: Splitting): void {
  endWord(splitting);
  splitting.commands.push([]);
  splitting.at++;
}

/** `2>&1` and `&>` are redirections, not ends of a command. */
function isDescriptor(text: string, at: number): boolean {
  return text[at] === "&" && (text[at - 1] === ">" || text[at + 1] === ">");
}

function readQuoted(text: string, open: number): { readonly value: string; readonly end: number } {
  const quote = text[open];
  const pieces: string[] = [];
  let at = open + 1;
  while (at < text.length && text[at] !== quote) {
    const isEscape = quote === '"' && text[at] === "\\" && /["\\$`\n]/.test(text[at + 1] ?? "");
    if (isEscape) at++;
    pieces.push(isEscape && text[at] === "\n" ? "" : (text[at] ?? ""));
    at++;
  }
  return { value: pieces.join(""), end: at + 1 };
}

/** Passes `>`, `>>`, `<`, `>&1` and the word that follows. */
function skipRedirect(text: string, from: number): number {
  let at = from;
  while (/[<>&]/.test(text[at] ?? "")) at++;
  while (/[ \t]/.test(text[at] ?? "")) at++;
  while (at < text.length && !/[\s;&|<>()]/.test(text[at] ?? "")) {
    const char = text[at] ?? "";
    at = char === "'" || char === '"' ? readQuoted(text, at).end : at + 1;
  }
  return at;
}

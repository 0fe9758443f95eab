/** Fields of a word that is being expanded. */
export interface Fields {
  readonly done: string[];
  /** The field that is open; null between fields. */
  current: string | null;
}

export function newFields(): Fields {
  return { done: [], current: null };
}

/** Adds text to the open field, or opens one. */
export function addText(fields: Fields, text: string): void {
  fields.current = (fields.current ?? "") + text;
}

/** Adds a list: the first joins the open field, each other one begins a field. */
export function addFields(fields: Fields, values: readonly string[]): void {
  for (const [index, value] of values.entries()) {
    if (index > 0) endField(fields);
    addText(fields, value);
  }
  if (values.length === 0 && fields.current === "") fields.current = null;
}

/** Adds unquoted text: the signs of IFS end fields, blanks among them together with those around them. */
export function addSplit(fields: Fields, text: string, separators = " \t\n"): void {
  if (separators === "") {
    if (text !== "") addText(fields, text);
    return;
  }
  const blanks = [...separators].filter((sign) => /\s/.test(sign)).join("");
  const others = [...separators].filter((sign) => !/\s/.test(sign)).join("");
  if (others === "") splitAt(fields, text.split(inSet(blanks, "+")));
  else splitMarked(fields, text, { blanks, others });
}

function splitAt(fields: Fields, pieces: readonly string[]): void {
  for (const [index, piece] of pieces.entries()) {
    if (index > 0) endField(fields);
    if (piece !== "") addText(fields, piece);
  }
}

/** Between two marks stands a field, if only an empty one; after the last mark none begins. */
function splitMarked(
  fields: Fields,
  text: string,
  { blanks, others }: { readonly blanks: string; readonly others: string },
): void {
  const trimmed = blanks === "" ? text : text.replace(new RegExp(`^[${escaped(blanks)}]+`), "");
  const around = blanks === "" ? "" : `[${escaped(blanks)}]*`;
  const mark = new RegExp(`${around}[${escaped(others)}]${around}|[${escaped(blanks) || escaped(others)}]+`);
  const pieces = trimmed.split(mark);
  if (pieces.length > 1 && pieces.at(-1) === "") pieces.pop();
  for (const [index, piece] of pieces.entries()) {
    if (index > 0) endField(fields);
    if (piece !== "" || pieces.length > 1) addText(fields, piece);
  }
}

function inSet(signs: string, repeat: string): RegExp {
  return new RegExp(`[${escaped(signs)}]${repeat}`);
}

function escaped(signs: string): string {
  return signs.replace(/[\]\\^-]/g, "\\$&");
}

export function endField(fields: Fields): void {
  if (fields.current !== null) fields.done.push(fields.current);
  fields.current = null;
}

export function finishFields(fields: Fields): readonly string[] {
  endField(fields);
  return fields.done;
}

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

/** Adds unquoted text: blanks end fields. */
export function addSplit(fields: Fields, text: string): void {
  for (const [index, piece] of text.split(/[ \t\n]+/).entries()) {
    if (index > 0) endField(fields);
    if (piece !== "") addText(fields, piece);
  }
}

export function endField(fields: Fields): void {
  if (fields.current !== null) fields.done.push(fields.current);
  fields.current = null;
}

export function finishFields(fields: Fields): readonly string[] {
  endField(fields);
  return fields.done;
}

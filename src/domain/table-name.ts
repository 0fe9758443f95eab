/** A full name in its parts; `dataset` is null where the text has none. */
export interface NameParts {
  readonly dataset: string | null;
  readonly table: string;
}

/** Splits `project.dataset.table`, `project:dataset.table`, `dataset.table` or `table`, backticks removed. */
export function splitName(name: string): NameParts {
  const parts = name.replaceAll("`", "").replace(":", ".").split(".");
  const table = (parts.at(-1) ?? "").replace(/\$\d+$/, "");
  return { dataset: parts.at(-2) ?? null, table };
}

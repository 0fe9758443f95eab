/** A word that names are made of: a closed list of literals, or any run of digits. */
export type Word =
  | { readonly kind: "list"; readonly values: readonly string[] }
  | { readonly kind: "integer" };

/** Words by name. */
export type Vocabulary = Readonly<Record<string, Word>>;

/** Words that end a FROM item and so cannot be its implicit alias. */
export const CLAUSE_WORDS: ReadonlySet<string> = new Set(
  (
    "WHERE GROUP HAVING QUALIFY WINDOW ORDER LIMIT UNION INTERSECT EXCEPT JOIN INNER LEFT RIGHT FULL CROSS NATURAL ON USING " +
    "FOR WITH WHEN THEN SET AS SELECT FROM END DO TABLESAMPLE MATCH_RECOGNIZE"
  ).split(" "),
);

/** Words that begin a join. */
export const JOIN_WORDS: ReadonlySet<string> = new Set(
  "JOIN INNER LEFT RIGHT FULL CROSS NATURAL OUTER".split(" "),
);

export const SET_OPERATORS: ReadonlySet<string> = new Set("UNION INTERSECT EXCEPT".split(" "));

/** Words after which a name is an operand, so that it is no alias: `a AND b`. */
export const OPERATOR_WORDS: ReadonlySet<string> = new Set(
  (
    "AND OR NOT LIKE IN IS BETWEEN DISTINCT ALL ANY SOME THEN ELSE WHEN CASE INTERVAL FROM AS AT TIME ZONE NEW CAST " +
    "DATE TIMESTAMP DATETIME NUMERIC BIGNUMERIC JSON SELECT ESCAPE COLLATE STRUCT"
  ).split(" "),
);

/** Words that end an expression and are values, not aliases. */
export const VALUE_WORDS: ReadonlySet<string> = new Set("NULL TRUE FALSE END".split(" "));

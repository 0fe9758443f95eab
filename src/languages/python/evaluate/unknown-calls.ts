import { derive, hasHole, showText } from "./holes.ts";
import { unknownPart } from "./items.ts";
import { DISTINCT, onUnknownClient } from "./libraries/bigquery/client.ts";
import { STARTERS } from "./libraries/concurrent.ts";
import { onUnknownFrame } from "./libraries/pandas.ts";
import { onUnknownBlob } from "./libraries/storage.ts";
import { mayBeSql } from "./sql.ts";
import { toText } from "./text.ts";
import { isKind, type Native, native, type Value } from "./values.ts";

/** Methods of texts whose result is still the same unknown text. */
const SAME_TEXT = new Set([
  "lower",
  "upper",
  "strip",
  "lstrip",
  "rstrip",
  "title",
  "capitalize",
  "casefold",
  "encode",
  "decode",
]);
/** Methods of texts whose result is another text. */
const OTHER_TEXT = new Set([
  "replace",
  "format",
  "removeprefix",
  "removesuffix",
  "split",
  "rsplit",
  "partition",
  "join",
  "strftime",
]);
/** Methods that give the same rows in another shape. */
const SAME_ROWS = new Set([
  "result",
  "to_dataframe",
  "to_arrow",
  "tolist",
  "to_list",
  "iterrows",
  "itertuples",
  "to_dict",
  "unique",
  "items",
  "values",
  "keys",
  "iter_rows",
  "to_pandas",
  "collect",
  "copy",
  "dropna",
  "drop_duplicates",
  "reset_index",
  "sort_values",
  "head",
  "query",
]);

/** A method of an object of which nothing is known, where its name alone tells what it does. */
export function unknownMethod(value: Value, name: string): Value | undefined {
  if (name === "query") return native(name, queryOn(value));
  if (DISTINCT.has(name)) return orSame(name, onUnknownClient(name));
  if (name === "get" && isKind(value, "unknown")) {
    return native(name, (run, args) =>
      unknownPart(run, value, showText(run.holes, toText(run, args.positional[0] ?? ""))),
    );
  }
  const starter = STARTERS[name];
  if (starter !== undefined) return native(name, starter);
  const frame = onUnknownFrame(name);
  if (frame !== undefined) return native(name, frame);
  if (!isKind(value, "unknown")) return undefined;
  const blob = onUnknownBlob(value.hole, name);
  if (blob !== undefined) return blob;
  if (OTHER_TEXT.has(name)) return native(name, (run) => derive(run.holes, value, `.${name}()`));
  return SAME_TEXT.has(name) || SAME_ROWS.has(name) ? native(name, () => value) : undefined;
}

function orSame(name: string, method: Native | undefined): Value | undefined {
  return method === undefined ? undefined : native(name, method);
}

/** `x.query(text)`: a client's where the text is SQL, a data frame's filter where it is not. */
function queryOn(value: Value): Native {
  return (run, args) => {
    const text = toText(run, args.positional[0] ?? args.named.get("query") ?? "");
    const client =
      mayBeSql(text) || (hasHole(text) && /\b(?:SELECT|FROM|TABLE)\b/.test(text))
        ? onUnknownClient("query")
        : undefined;
    if (client !== undefined) return client(run, args);
    return isKind(value, "unknown") ? value : null;
  };
}

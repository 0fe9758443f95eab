import { isPartition, withoutDecorator } from "../../../../sql/names.ts";
import { settle } from "../../deferred.ts";
import { isUnknown, tokenOf } from "../../holes.ts";
import { type Run, unknownHere } from "../../run.ts";
import { toText } from "../../text.ts";
import {
  isKind,
  isObject,
  native,
  type ObjectType,
  type ObjectValue,
  object,
  type Value,
} from "../../values.ts";

/** Anything that names a table: TableReference, Table, TableListItem. Its path is in the field `path`. */
export const TABLE: ObjectType = {
  name: "Table",
  text: (_run, self) => pathOf(self),
  attribute: (run, self, name) => {
    const parts = pathOf(self).split(".");
    if (name === "table_id") return parts.at(-1) ?? "";
    if (name === "dataset_id") return parts.at(-2) ?? "";
    if (name === "project")
      return parts.at(-3) ?? unknownHere(run, { cause: "default project", label: "project" });
    if (name === "full_table_id") return pathOf(self).replace(".", ":");
    if (name === "reference") return self;
    if (name === "path") return pathOf(self);
    const known = self.fields.get(name);
    return known === undefined ? unknownHere(run, { cause: `${name} of a table`, label: name }) : known;
  },
};

/** Anything that names a dataset. */
export const DATASET: ObjectType = {
  name: "DatasetReference",
  text: (_run, self) => pathOf(self),
  attribute: (run, self, name) => {
    const parts = pathOf(self).split(".");
    if (name === "dataset_id") return parts.at(-1) ?? "";
    if (name === "project")
      return parts.at(-2) ?? unknownHere(run, { cause: "default project", label: "project" });
    if (name === "reference") return self;
    if (name === "table") {
      return native(name, (inner, args) =>
        table(`${pathOf(self)}.${toText(inner, args.positional[0] ?? "")}`),
      );
    }
    return self.fields.get(name);
  },
};

function pathOf(self: ObjectValue): string {
  const path = self.fields.get("path");
  return typeof path === "string" ? path : "";
}

/** A table by its path. */
export function table(path: string): ObjectValue {
  return object(TABLE, { path });
}

/** A dataset by its path. */
export function dataset(path: string): ObjectValue {
  return object(DATASET, { path });
}

/** Defaults of a client. */
export interface Defaults {
  readonly project: string | null;
  readonly dataset: string | null;
}

/** Full name of the table that a value stands for, without a partition; empty where it stands for none. */
export function tableName(run: Run, given: Value, { project }: Defaults): string {
  const value = settle(run, given);
  if (isObject(value, TABLE)) return withProject(withoutPartition(pathOf(value)), project);
  if (isUnknown(value)) return tokenOf(value);
  if (typeof value === "string") return withProject(withoutPartition(value.replace(/^`|`$/g, "")), project);
  return isKind(value, "object") ? toText(run, value) : "";
}

/** Whether a value stands for a partition, `table$20240101`. */
export function namesPartition(run: Run, given: Value): boolean {
  const value = settle(run, given);
  if (isObject(value, TABLE)) return isPartition(pathOf(value));
  return typeof value === "string" && isPartition(value);
}

/** `table$20240101` is a part of `table`. */
function withoutPartition(path: string): string {
  return withoutDecorator([path])[0] ?? path;
}

function withProject(path: string, project: string | null): string {
  const dots = path.split(".").length - 1;
  return dots === 1 && project !== null ? `${project}.${path}` : path;
}

/** Full name of the dataset that a value stands for. */
export function datasetName(run: Run, given: Value, { project }: Defaults): string {
  const value = settle(run, given);
  if (isUnknown(value)) return tokenOf(value);
  if (typeof value !== "string" && !isKind(value, "object"))
    return tokenOf(unknownHere(run, { cause: "a dataset that is not named", label: "dataset" }));
  const path = isObject(value, DATASET) ? pathOf(value) : toText(run, value);
  return !path.includes(".") && project !== null ? `${project}.${path}` : path;
}

import { settle } from "../../deferred.ts";
import type { Run } from "../../run.ts";
import { unknownHere } from "../../run.ts";
import { toText } from "../../text.ts";
import {
  type CallArguments,
  isObject,
  type Native,
  native,
  type ObjectType,
  object,
  type Value,
} from "../../values.ts";
import type { Library } from "../define.ts";
import { CLIENT } from "./client.ts";
import { DATASET, dataset, table } from "./references.ts";

/** Configuration objects: what they were given, by name. */
const CONFIG: ObjectType = {
  name: "JobConfig",
  attribute: (run, self, name) => self.fields.get(name) ?? absent(run, name),
};

function absent(run: Run, name: string): Value | undefined {
  return /^(?:[a-z_]+)$/.test(name) ? null : unknownHere(run, { cause: name, label: name });
}

const config: Native = (_run, args) => object(CONFIG, Object.fromEntries(args.named));

const makeClient: Native = (run, args) => {
  const project = settle(run, args.named.get("project") ?? args.positional[0] ?? null);
  const standard = args.named.get("default_query_job_config") ?? null;
  return object(CLIENT, { project_given: project, default_query_job_config: standard });
};

function makeTable(run: Run, args: CallArguments): Value {
  const [given = null] = args.positional;
  const value = settle(run, args.named.get("table_ref") ?? given);
  const made = table(toText(run, value));
  const schema = args.positional[1] ?? args.named.get("schema");
  if (schema !== undefined) made.fields.set("schema", schema);
  return made;
}

function makeReference(run: Run, args: CallArguments): Value {
  const holder = settle(run, args.positional[0] ?? args.named.get("dataset_ref") ?? null);
  const id = toText(run, args.positional[1] ?? args.named.get("table_id") ?? "");
  return table(`${toText(run, holder)}.${id}`);
}

function makeDataset(run: Run, args: CallArguments): Value {
  const value = settle(run, args.positional[0] ?? args.named.get("dataset_ref") ?? null);
  const [, second] = args.positional;
  const id = second ?? args.named.get("dataset_id");
  const project = args.named.get("project");
  if (id !== undefined) return dataset(`${toText(run, project ?? value)}.${toText(run, id)}`);
  return isObject(value, DATASET) ? value : dataset(toText(run, value));
}

const CONSTANTS =
  /^(?:WriteDisposition|CreateDisposition|SourceFormat|DestinationFormat|Compression|QueryPriority|SchemaUpdateOption|TimePartitioningType|SqlTypeNames|Encoding)$/;

/** Constants of the library are named as the service names them. */
const NAMES: ObjectType = { name: "constants", attribute: (_run, _self, name) => name };

const fromString = {
  from_string: native("from_string", (run, args) => table(toText(run, args.positional[0] ?? ""))),
};
const datasetFromString = {
  from_string: native("from_string", (run, args) => dataset(toText(run, args.positional[0] ?? ""))),
};

export const BIGQUERY: Library = {
  values: {
    Table: native("Table", makeTable, fromString),
    TableReference: native("TableReference", makeReference, fromString),
    Dataset: native("Dataset", makeDataset, datasetFromString),
    DatasetReference: native("DatasetReference", makeDataset, datasetFromString),
  },
  functions: {
    Client: makeClient,
    QueryJobConfig: config,
    LoadJobConfig: config,
    CopyJobConfig: config,
    ExtractJobConfig: config,
    SchemaField: (run, args) =>
      object(FIELD, { name: args.positional[0] ?? args.named.get("name") ?? toText(run, null) }),
  },
  member: (_run, name) => (CONSTANTS.test(name) ? object(NAMES) : undefined),
};

const FIELD: ObjectType = { name: "SchemaField" };

import type { SqlEffect } from "../sql/effect.ts";
import { type Arguments, flagValue, parseArguments } from "./arguments.ts";
import { type CommandFact, plain } from "./command.ts";
import { readStorage } from "./storage.ts";

const VALUED = new Set(
  (
    "project region location account configuration format filter verbosity impersonate-service-account billing-project quota-project " +
    "image tag config source substitutions timeout machine-type disk-size gcs-source-staging-dir gcs-log-dir ignore-file service-account " +
    "set-env-vars update-env-vars env-vars-file set-secrets update-secrets memory cpu tasks parallelism max-retries task-timeout args command " +
    "labels update-labels remove-env-vars storage-class default-storage-class limit page-size sort-by log-http flags-file worker-pool " +
    "async-timeout dockerfile builder revision branch network subnet vpc-connector vpc-egress metadata"
  ).split(" "),
);

/** Reads a `gcloud` command, the program's name already removed. */
export function readGcloud(args: readonly string[]): CommandFact {
  const parsed = parseArguments(args, { valued: VALUED });
  const words = parsed.positionals.filter((word, at) => at > 0 || !/^(?:alpha|beta|preview)$/.test(word));
  const [group = "", ...rest] = words;
  return { ...plain("gcloud"), effects: readGroup(group, rest, parsed) };
}

function readGroup(group: string, words: readonly string[], parsed: Arguments): readonly SqlEffect[] {
  if (group === "storage") return readStorage({ ...parsed, positionals: words });
  if (group === "run" && words[0] === "jobs") return readJobs(words.slice(1), parsed);
  if (group === "builds" && words[0] === "submit") return readBuild(parsed);
  return [];
}

const JOB_VERBS: Readonly<Record<string, SqlEffect["verb"]>> = {
  execute: "execute",
  run: "execute",
  deploy: "replace",
  create: "create",
  update: "write",
  replace: "replace",
  delete: "delete",
  describe: "read",
};

function readJobs([verb = "", name]: readonly string[], parsed: Arguments): readonly SqlEffect[] {
  const found = Object.hasOwn(JOB_VERBS, verb) ? JOB_VERBS[verb] : undefined;
  if (found === undefined || name === undefined || name === "") return [];
  const runs: SqlEffect = { verb: found, kind: "run-job", name, line: 1 };
  const isExecuted = verb !== "execute" && parsed.flags.has("execute-now");
  return isExecuted ? [runs, { verb: "execute", kind: "run-job", name, line: 1 }] : [runs];
}

/** Named by its configuration, else by the image that it tags, else by its source folder. */
function readBuild(parsed: Arguments): readonly SqlEffect[] {
  const name = flagValue(parsed, "config", "tag", "t") ?? parsed.positionals[2] ?? ".";
  return [{ verb: "execute", kind: "build", name, line: 1 }];
}

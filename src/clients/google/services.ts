import type { ServiceFact } from "#domain/cloud.ts";
import type { Reading, Readings } from "#domain/reading.ts";
import { type Answer, sourceOf } from "./answer.ts";
import { malformed } from "./classify.ts";
import { readErrorBody } from "./error-body.ts";
import { type Asking, type Lack, type Question, segment, settle, unread } from "./question.ts";
import { listAt, textAt } from "./typed-json.ts";

/** Most names of one request. Source: Service Usage discovery document, read 2026-11. */
const BATCH_LIMIT = 30;

/** Asks which services are enabled: services.batchGet. One unknown service does not hide the others. */
export async function getServices(asking: Asking, names: readonly string[]): Promise<Readings<ServiceFact>> {
  const wanted = [...new Set(names)];
  const batches: string[][] = [];
  for (let at = 0; at < wanted.length; at += BATCH_LIMIT) batches.push(wanted.slice(at, at + BATCH_LIMIT));
  const read = await Promise.all(batches.map((batch) => readBatch(asking, batch)));
  return Object.fromEntries(read.flat());
}

type Entry = readonly [string, Reading<ServiceFact>];

interface States {
  /** By name of the service. */
  readonly states: ReadonlyMap<string, string>;
}

async function readBatch(asking: Asking, names: readonly string[]): Promise<readonly Entry[]> {
  const asked = batchQuestion(asking, names);
  const sent = await asking.send(asked);
  if (names.length > 1 && isOneUnknown(sent.answer)) {
    return (await Promise.all(names.map((name) => readBatch(asking, [name])))).flat();
  }
  const batch = settle(asking, asked, sent);
  return names.map((name) => [name, one(asking, name, batch)]);
}

/** Each reading names the call for its own service: asked alone it gives the same fact. */
function one(asking: Asking, name: string, batch: Reading<States>): Reading<ServiceFact> {
  const single = batchQuestion(asking, [name]);
  const source = sourceOf(single);
  if (batch.state === "unread") return { ...batch, source };
  const state = batch.value.states.get(name);
  if (state !== "ENABLED" && state !== "DISABLED") {
    return unread(asking, single, malformed(`the answer lacks the state of ${name}`));
  }
  return { ...batch, source, value: { name, enabled: state === "ENABLED" } };
}

function batchQuestion(asking: Asking, names: readonly string[]): Question<States> {
  return {
    service: "serviceusage",
    path: `/v1/projects/${segment(asking.project)}/services:batchGet`,
    query: { names: names.map((name) => `projects/${asking.project}/services/${name}`) },
    permission: "serviceusage.services.get",
    read: toStates,
  };
}

/** Names come back with the project's number: only their last part counts. */
function toStates(body: unknown): States | Lack {
  const services = listAt(body, "services");
  if (services.length === 0) return { lacks: "the list of services" };
  const states = services.map((service) => {
    const name = (textAt(service, "name") ?? "").split("/").at(-1) ?? "";
    return [name, textAt(service, "state") ?? ""] as const;
  });
  return { states: new Map(states) };
}

/** One name that Google does not know, or does not show, refuses the whole batch. */
function isOneUnknown(answer: Answer): boolean {
  if (answer.kind !== "answered" || answer.status < 400) return false;
  return readErrorBody(answer.body).reasons.includes("SERVICE_CONFIG_NOT_FOUND_OR_PERMISSION_DENIED");
}

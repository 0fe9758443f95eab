import type { DatasetFact } from "#domain/cloud.ts";
import type { Reading } from "#domain/reading.ts";
import type { Ask } from "./answer.ts";
import { readErrorBody } from "./error-body.ts";
import type { Sent } from "./persist.ts";
import { type Asking, type Lack, segment, settle } from "./question.ts";
import { instantAt, integerAt, textAt, textsAt } from "./typed-json.ts";

/** Sends datasets.get. Where the access list may not be seen, it asks for the rest alone. */
export async function sendForDataset(asking: Asking, id: string): Promise<Sent> {
  const asked = datasetAsk(asking, id);
  const sent = await asking.send(asked);
  if (!hidesAccessOnly(sent)) return sent;
  return asking.send({ ...asked, query: { datasetView: "METADATA" } });
}

/** The request for one dataset. */
export function datasetAsk({ project }: Asking, id: string): Ask {
  return {
    service: "bigquery",
    path: `/bigquery/v2/projects/${segment(project)}/datasets/${segment(id)}`,
  };
}

/** Reads a dataset's metadata out of the answer to datasets.get. */
export function toDatasetReading(asking: Asking, id: string, sent: Sent): Reading<DatasetFact> {
  const asked = datasetAsk(asking, id);
  const permission = "bigquery.datasets.get";
  return settle(asking, { ...asked, permission, read: (body) => toDataset(id, body) }, sent);
}

function hidesAccessOnly({ answer }: Sent): boolean {
  if (answer.kind !== "answered" || answer.status !== 403) return false;
  return readErrorBody(answer.body).permission === "bigquery.datasets.getIamPolicy";
}

function toDataset(id: string, body: unknown): DatasetFact | Lack {
  const location = textAt(body, "location");
  if (location === null) return { lacks: "the location of the dataset" };
  return {
    id,
    location,
    defaultTableExpirationMs: integerAt(body, "defaultTableExpirationMs"),
    createdAt: instantAt(body, "creationTime"),
    labels: textsAt(body, "labels"),
  };
}

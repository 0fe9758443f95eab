import type { DatasetFact } from "#domain/cloud.ts";
import type { Reading } from "#domain/reading.ts";
import { instantAt, integerAt, textAt, textsAt } from "./json.ts";
import { type Asking, type Lack, question, segment } from "./question.ts";

/** Asks for one dataset: datasets.get. */
export function getDataset(asking: Asking, id: string): Promise<Reading<DatasetFact>> {
  return question(asking, {
    service: "bigquery",
    path: `/bigquery/v2/projects/${segment(asking.project)}/datasets/${segment(id)}`,
    permission: "bigquery.datasets.get",
    read: (body) => toDataset(id, body),
  });
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

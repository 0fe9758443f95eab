import type { ProbeClient } from "#clients/google/probe-client.ts";
import type { TableName } from "#clients/google/probe-tables.ts";
import type { Unread } from "#domain/reading.ts";
import type { PostState } from "./steps.ts";

/** Whether the catalogue has a table after a step that made it. */
export async function presentAfter(client: ProbeClient, name: TableName): Promise<PostState> {
  const { reading } = await client.getTable(name);
  if (reading.state === "read") return { kind: "agrees", saw: `the catalogue has ${name.table}` };
  if (reading.reason === "absent") {
    return { kind: "contradicts", saw: `answered with success, but the catalogue has no ${name.table}` };
  }
  return unseen(name, reading);
}

/** Whether the catalogue has lost a table after a step that took it away. */
export async function absentAfter(client: ProbeClient, name: TableName): Promise<PostState> {
  const { reading } = await client.getTable(name);
  if (reading.state === "read") {
    return { kind: "contradicts", saw: `answered with success, but the catalogue still has ${name.table}` };
  }
  if (reading.reason === "absent") return { kind: "agrees", saw: `the catalogue has ${name.table} no more` };
  return unseen(name, reading);
}

function unseen({ table }: TableName, { reason, detail, remedy }: Unread): PostState {
  const saw = `answered with success, but ${table} could not be looked at: ${reason}: ${detail}`;
  return { kind: "unseen", saw, remedy };
}

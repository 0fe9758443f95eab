import type { GoogleCloudClient } from "#clients/google/client.ts";
import type { Reading, Unread } from "#domain/reading.ts";
import { anUnread } from "#test/support/reading.ts";

/** A client that answers every question with the same unread reading and remembers what it was asked. */
export function aFakeCloud(
  over: Partial<GoogleCloudClient> = {},
  unread: Unread = anUnread("denied"),
): { readonly client: GoogleCloudClient; readonly asked: string[] } {
  const asked: string[] = [];
  const answer = async (question: string): Promise<Reading<never>> => {
    asked.push(question);
    return unread;
  };
  const client: GoogleCloudClient = {
    getDataset: (id) => answer(`dataset ${id}`),
    listTables: (id) => answer(`tables ${id}`),
    getBucket: (name) => answer(`bucket ${name}`),
    getJob: ({ name, location }) => answer(`job ${location}/${name}`),
    getServices: async (names) => {
      asked.push(`services ${names.join(" ")}`);
      return Object.fromEntries(names.map((name) => [name, unread]));
    },
    getServiceAccount: (email) => answer(`account ${email}`),
    getCost: () => answer("cost"),
    getQueryQuota: (service) => answer(`quota ${service}`),
    requests: () => asked.length,
    ...over,
  };
  return { client, asked };
}

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
    getIdentity: () => answer("identity"),
    getDataset: (id) => answer(`dataset ${id}`),
    getDatasetAccess: (id) => answer(`access ${id}`),
    getAccountAccess: ({ principal, dataset, permissions }) =>
      answer(`${principal} on ${dataset}: ${permissions.join(" ")}`),
    listTables: (id) => answer(`tables ${id}`),
    getTableDetails: ({ id, location }) => answer(`details ${location}/${id}`),
    getTableColumns: ({ id, location }) => answer(`columns ${location}/${id}`),
    getDefinitions: ({ id, location }) => answer(`definitions ${location}/${id}`),
    getBucket: (name) => answer(`bucket ${name}`),
    getJob: ({ name, location }) => answer(`job ${location}/${name}`),
    getDeployedImage: (image) => answer(`image ${image}`),
    getServices: async (names) => {
      asked.push(`services ${names.join(" ")}`);
      return Object.fromEntries(names.map((name) => [name, unread]));
    },
    getServiceAccount: (email) => answer(`account ${email}`),
    getAccountKeys: (email) => answer(`keys ${email}`),
    getCost: () => answer("cost"),
    getBillingExport: (region) => answer(`export ${region}`),
    getScheduledQueries: (location) => answer(`schedules ${location}`),
    getQueryQuota: (service) => answer(`quota ${service}`),
    getQuotaUsage: () => answer("usage"),
    requests: () => asked.length,
    requestsByKind: () => ({ test: asked.length }),
    ...over,
  };
  return { client, asked };
}

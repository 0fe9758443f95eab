import { isRead } from "#domain/reading.ts";
import { ONE_THING } from "#test/collect/cloud/situations/row.ts";
import { type ProbeRow, step, toOutcome } from "./probe-row.ts";

const STORAGE = "storage.googleapis.com";
const KEY = "bucket:staging";
const OBJECT = "/storage/v1/b/staging/o/phasegate-probe";
const UPLOAD = "POST /upload/storage/v1/b/staging/o";

/** Calls of the scratch cycle of a bucket, in its order. */
export const BUCKET_ROWS: readonly ProbeRow[] = [
  {
    part: "probes",
    call: "buckets.get",
    on: { match: "GET /storage/v1/b/staging?" },
    permission: "storage.buckets.get",
    service: STORAGE,
    pages: { none: ONE_THING },
    wrong: {
      state: { buckets: [{ name: "staging", location: "us-central1", retentionSeconds: 60 }] },
      is: "withheld",
    },
    well: "tried",
    decides: ({ probes }) => {
      const cycle = probes[KEY];
      if (!isRead(cycle)) return toOutcome(cycle);
      const { withheld } = cycle.value;
      return { state: withheld === "" ? "tried" : "withheld", says: withheld, remedy: null };
    },
  },
  {
    part: "probes",
    call: "objects.insert",
    on: { match: UPLOAD, contains: "phasegate probe\n" },
    permission: "storage.objects.create",
    service: STORAGE,
    pages: { none: ONE_THING },
    wrong: {
      state: {
        faults: [{ match: UPLOAD, contains: "phasegate probe\n", body: '{"generation":"0"}' }],
      },
      is: "mismatch",
    },
    well: "done",
    decides: step(KEY, "write-object"),
  },
  {
    part: "probes",
    call: "objects.get of the content",
    on: { match: `GET ${OBJECT}` },
    permission: "storage.objects.get",
    service: STORAGE,
    pages: { none: ONE_THING },
    wrong: { state: { faults: [{ match: `GET ${OBJECT}`, body: "something else" }] }, is: "mismatch" },
    well: "done",
    decides: step(KEY, "read-object"),
    instead: {
      why: "a page in place of the content is content that was not written",
      is: { malformed: "mismatch" },
    },
  },
  {
    part: "probes",
    call: "objects.insert over the first generation",
    on: { match: UPLOAD, contains: "overwritten" },
    permission: "storage.objects.delete",
    service: STORAGE,
    pages: { none: ONE_THING },
    wrong: { none: "a generation that is the old one is told like that of the first object" },
    well: "done",
    decides: step(KEY, "overwrite-object"),
  },
  {
    part: "probes",
    call: "objects.delete",
    on: { match: `DELETE ${OBJECT}` },
    permission: "storage.objects.delete",
    service: STORAGE,
    pages: { none: "a deletion answers with nothing" },
    wrong: { none: "the sandbox deletes what it says that it deletes" },
    well: "done",
    decides: step(KEY, "delete-object"),
    instead: {
      why: "what a deletion answers is not read: the object is asked for again",
      is: { malformed: "done" },
    },
  },
  {
    part: "probes",
    call: "objects.list of leftovers",
    on: { match: "GET /storage/v1/b/staging/o?" },
    permission: "storage.objects.list",
    service: STORAGE,
    pages: { none: "leftovers past the first thousand wait for the next run" },
    wrong: {
      state: {
        buckets: [
          {
            name: "staging",
            location: "us-central1",
            objects: [{ name: "phasegate-probe/old/1-a.txt", bytes: 3, createdAt: "2025-12-01T00:00:00Z" }],
          },
        ],
      },
      is: "found: removed",
    },
    well: "none",
    decides: ({ probes }) => {
      const cycle = probes[KEY];
      if (!isRead(cycle)) return toOutcome(cycle);
      const { unswept, leftovers } = cycle.value;
      if (unswept !== "") return { state: unswept.split(":")[0] ?? "", says: unswept, remedy: null };
      const found = leftovers.map(({ state }) => state).join(", ");
      return { state: found === "" ? "none" : `found: ${found}`, says: "", remedy: null };
    },
  },
];

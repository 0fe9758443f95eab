import type { AccountKey } from "#domain/cloud.ts";
import { fail, fromReading, hours, pass } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { askOfResources } from "../../resource-questions.ts";
import { usedAccounts } from "../../used-accounts.ts";
import { counted, listed } from "../../wording.ts";

const DAY_MS = 86_400_000;

/** Age from which a key should have been replaced, in days. Source: Google's advice on service account keys, read 2026-11. */
const OLD_DAYS = 90;

/** Asks whether somebody keeps old keys of the plan's service accounts. */
export const audit = defineAudit({
  id: "old-service-account-key",
  family: "infrastructure",
  title: "Service accounts have no old keys",
  impact: "informs",
  reads: ["accountKeys"],
  ask: ({ plan, phase, at, accountKeys }) =>
    askOfResources({
      kind: "service-account",
      wanted: usedAccounts({ plan, phase }),
      readings: accountKeys,
      at,
      whether: "has old keys",
      consequence: "Whoever found a key file can act as the account",
      impact: "informs",
      ask: ({ wanted: { id }, fact, reading, about }) => {
        const old = fact.keys.filter((key) => isUsable(key, at) && ageDays(key, at) > OLD_DAYS);
        const evidence = [
          fromReading(reading, `${counted(fact.keys.length, "user-managed key")}, ${old.length} of them old`),
        ] as const;
        const [first] = old;
        if (!first) {
          return pass({ ...about, says: `No key of ${id} is older than ${OLD_DAYS} days.`, evidence });
        }
        const named = old.map((key) => `${key.id} (${ageDays(key, at)} days)`);
        return fail({
          ...about,
          says: `${counted(old.length, "key")} of ${id} ${old.length === 1 ? "is" : "are"} older than ${OLD_DAYS} days: ${listed(named)}.`,
          evidence,
          cure: {
            consequence: `Whoever found the key file can act as ${id}`,
            delay: hours(0.25, 2),
            mitigation: "Disable the key first and watch for failures, then delete it.",
            action: `Replace it by workload identity federation, then: gcloud iam service-accounts keys delete ${first.id} --iam-account=${id}`,
          },
        });
      },
    }),
});

function isUsable({ disabled, expiresAt }: AccountKey, at: string): boolean {
  return !disabled && (expiresAt === null || Date.parse(expiresAt) > Date.parse(at));
}

function ageDays({ createdAt }: AccountKey, at: string): number {
  return Math.floor((Date.parse(at) - Date.parse(createdAt)) / DAY_MS);
}

import { expect, test } from "vitest";
import { audit } from "#audit/infrastructure/missing-service-account/audit.ts";
import { tell } from "#test/support/ask.ts";
import { anUnread } from "#test/support/reading.ts";

test("prevents where it is absent", () => {
  expect(
    tell(audit, {
      parts: {
        serviceAccounts: { "runner@bqx-ml.iam.gserviceaccount.com": anUnread("absent", "404 notFound") },
      },
    }),
  ).toEqual([
    "fail prevents runner@bqx-ml.iam.gserviceaccount.com: Service account runner@bqx-ml.iam.gserviceaccount.com does not exist.",
  ]);
});

test.each(["denied", "disabled", "limited", "unreachable", "malformed", "off"] as const)(
  "may prevent where reading it is %s",
  (reason) => {
    expect(
      tell(audit, {
        parts: { serviceAccounts: { "runner@bqx-ml.iam.gserviceaccount.com": anUnread(reason) } },
      }),
    ).toEqual([
      `unverified prevents runner@bqx-ml.iam.gserviceaccount.com: Could not check whether service account runner@bqx-ml.iam.gserviceaccount.com exists: ${reason}, 403 accessDenied.`,
    ]);
  },
);

test("may prevent where it was never asked for", () => {
  expect(tell(audit, { parts: { serviceAccounts: {} } })).toEqual([
    "unverified prevents runner@bqx-ml.iam.gserviceaccount.com: Could not check whether service account runner@bqx-ml.iam.gserviceaccount.com exists: off, runner@bqx-ml.iam.gserviceaccount.com was not asked for in this run.",
  ]);
});

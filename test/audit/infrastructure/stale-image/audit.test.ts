import { expect, test } from "vitest";
import { audit } from "#audit/infrastructure/stale-image/audit.ts";
import { cureOf, tell } from "#test/support/ask.ts";
import { aDeployedImage } from "#test/support/cloud.ts";
import { anImage } from "#test/support/image.ts";
import { anUnread, aRead } from "#test/support/reading.ts";
import { aScript } from "#test/support/snapshot.ts";

const uploaded = (uploadedAt: string) => ({
  deployedImages: { extract: aRead(aDeployedImage({ uploadedAt })) },
});
const commit = { sha: "f".repeat(40), at: "2025-12-13T09:00:00Z", author: "A" };

test("endangers where a script inside was committed after the upload", () => {
  const scripts = aRead([aScript({ path: "scripts/audit.py", lastCommit: commit }), aScript()]);
  expect(tell(audit, { parts: { scripts } })).toEqual([
    "fail endangers extract: Job extract runs an image of 2025-12-13T08:00:00Z; scripts/audit.py changed after that.",
  ]);
  expect(cureOf(audit, { parts: { scripts } })?.action).toBe(
    "Build it again: gcloud builds submit --config cloudbuild.yaml",
  );
});

test("endangers where the Dockerfile itself was committed after the upload", () => {
  const dockerfile = aScript({ path: "Dockerfile", language: "dockerfile", lastCommit: commit });
  expect(tell(audit, { parts: { scripts: aRead([dockerfile, aScript()]) } })[0]).toMatch(
    /; Dockerfile changed after/,
  );
});

test("passes where only a script outside of the image was committed after the upload", () => {
  const scripts = aRead([aScript({ path: "tools/other.py", lastCommit: commit }), aScript()]);
  expect(tell(audit, { parts: { scripts } })).toEqual([]);
});

test("may endanger in a shallow clone, and says what to check out", () => {
  const scripts = aRead([aScript({ path: "scripts/audit.py", lastCommit: null })]);
  expect(tell(audit, { parts: { scripts } })).toEqual([
    "unverified endangers extract: Could not check whether job extract runs the last commits: the last commits of scripts/audit.py are not known.",
  ]);
});

test("may endanger where nothing of the repository is known to be inside", () => {
  const copies = [{ sources: ["$SOURCES"], target: "/app", from: null, line: 2 }];
  const images = aRead([anImage({ copies })]);
  expect(tell(audit, { parts: { images, ...uploaded("2030-01-01T00:00:00Z") } })).toEqual([
    "unverified endangers extract: Could not check whether job extract runs the last commits: nothing of the repository is known to be in it.",
  ]);
});

test.each(["denied", "disabled", "absent", "off", "malformed"] as const)(
  "may endanger where the image is %s",
  (reason) => {
    const deployedImages = { extract: anUnread(reason) };
    expect(tell(audit, { parts: { deployedImages } })).toEqual([
      `unverified endangers extract: Could not check whether job extract runs the last commits: ${reason}, 403 accessDenied.`,
    ]);
  },
);

import { expect, test } from "vitest";
import { audit as brokenContract } from "#audit/dependencies/broken-contract/audit.ts";
import { audit as foreignPath } from "#audit/dependencies/foreign-path/audit.ts";
import { audit as missingEntrypoint } from "#audit/dependencies/missing-entrypoint/audit.ts";
import { audit as retiredRegistry } from "#audit/dependencies/retired-registry/audit.ts";
import { audit as uncopiedScript } from "#audit/dependencies/uncopied-script/audit.ts";
import { audit as uninstalledCommand } from "#audit/dependencies/uninstalled-command/audit.ts";
import { audit as uninstalledModule } from "#audit/dependencies/uninstalled-module/audit.ts";
import { audit as unpinnedBaseImage } from "#audit/dependencies/unpinned-base-image/audit.ts";
import { runAudits } from "#audit/run-audits.ts";
import { AT } from "#test/support/reading.ts";
import { partsOf } from "#test/support/repository.ts";
import { aSnapshot } from "#test/support/snapshot.ts";
import { aFullPhase, aFullPlan, theGoodParts } from "#test/support/world.ts";
import { CORPUS } from "./repositories.ts";

const AUDITS = [
  brokenContract,
  foreignPath,
  missingEntrypoint,
  retiredRegistry,
  uncopiedScript,
  uninstalledCommand,
  uninstalledModule,
  unpinnedBaseImage,
];

test.each(CORPUS)("$title", async ({ files, expected }) => {
  const snapshot = aSnapshot(theGoodParts(await partsOf(files)));
  const findings = runAudits({ audits: AUDITS, plan: aFullPlan(), phase: aFullPhase(), at: AT, snapshot });
  const said = findings
    .filter(({ outcome }) => outcome === "fail" || outcome === "unverified")
    .map(({ outcome, impact, rule, subject, says }) => `${outcome} ${impact} ${rule} ${subject.id}: ${says}`);
  expect(said.sort()).toEqual(expected);
});

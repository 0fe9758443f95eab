import type { Answer } from "#domain/finding.ts";
import { fromScript, hours } from "../../answers.ts";
import { baseImageOf } from "../../base-images.ts";
import { commandIn, isInstallable, packageFor } from "../../commands.ts";
import { defineAudit } from "../../define.ts";
import { fromImage } from "../../image-evidence.ts";
import { packagesIn } from "../../image-packages.ts";
import type { RunningImage, RunningScript } from "../../image-questions.ts";
import { scriptsByPath } from "../../index-scripts.ts";
import {
  askInstalled,
  byNeed,
  type InstalledReadings,
  type InstalledUse,
} from "../../installed-questions.ts";
import { whatRuns } from "../../planned-images.ts";
import { listed } from "../../wording.ts";

/** Asks whether images install the commands that the scripts they come to run start. */
export const audit = defineAudit({
  id: "uninstalled-command",
  family: "dependencies",
  title: "Images install the commands that their scripts run",
  impact: "prevents",
  reads: ["repository", "scripts", "images", "builds", "requirements"],
  ask: (question): readonly Answer[] =>
    askInstalled(question, {
      whether: "whether images install the commands that their scripts run",
      consequence: "A container of the plan stops at a command that is not installed",
      uses: usesIn,
    }),
});

/** Everything in one image that runs one command. */
interface Use {
  readonly name: string;
  readonly users: readonly [RunningScript, ...RunningScript[]];
}

function usesIn(running: RunningImage, readings: InstalledReadings): readonly InstalledUse[] {
  const { image } = running.planned;
  const packages = packagesIn(image, readings.requirements.value).names;
  const programs = scriptsByPath(readings.scripts.value).get(image.path)?.tools ?? [];
  const needs = running.running.flatMap((user) =>
    user.script.tools.filter(isInstallable).map((name) => ({ name, user })),
  );
  return byNeed(needs).map((use) => ({
    ...described(use, { running, readings }),
    sight: commandIn(use.name, { image, packages, programs }),
  }));
}

function described(
  { name: command, users }: Use,
  { running, readings }: { readonly running: RunningImage; readonly readings: InstalledReadings },
): Omit<InstalledUse, "sight"> {
  const { planned } = running;
  const { image, impact } = planned;
  const [first] = users;
  const base = baseImageOf(image);
  const packages = image.apt.map(({ name }) => name);
  const installs = packages.length === 0 ? "no system packages" : packages.join(", ");
  const run = `${listed(users.map(({ path }) => path))} run${users.length === 1 ? "s" : ""}`;
  const place = { path: first.path, line: lineOf(first, command) };
  return {
    image,
    subject: { kind: "tool", id: command },
    impact,
    place,
    evidence: [
      fromScript(readings.scripts, { script: first.script, line: place.line, saw: `${run} ${command}` }),
      fromImage(readings.images, {
        image,
        line: base?.line ?? 1,
        saw: `${image.path} begins from ${base?.image ?? "nothing"} and installs ${installs}`,
      }),
    ],
    says: { whether: `has ${command}`, lacks: `does not have ${command}`, need: `which ${run}`, at: "" },
    consequence: `${whatRuns(planned)} stops where ${run} ${command}`,
    delay: hours(0.5, 1),
    workaround: "Run with the image that was built last, if it has the command.",
    verify: `Build the image and look: docker run --rm --entrypoint which IMAGE ${command}`,
    actions: {
      absent: `Install ${packageFor(command)} in ${image.path}, and build it again.`,
      unknown: `Install ${packageFor(command)} by name in ${image.path}, or look in the image.`,
    },
  };
}

/** The first effect of the kind that the command has; 1 where the text tells none. */
function lineOf({ script }: RunningScript, command: string): number {
  const kinds = command === "gsutil" ? /^gcs-/ : command === "bq" ? /^bigquery-/ : null;
  return script.effects.find(({ kind }) => kinds?.test(kind))?.line ?? 1;
}

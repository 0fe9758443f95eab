import type { Answer } from "#domain/finding.ts";
import { allRead, isLacking } from "../../all-read.ts";
import { fail, fromScript, hours, pass, unverified } from "../../answers.ts";
import { baseImageOf } from "../../base-images.ts";
import { type CommandSight, commandIn, isInstallable, packageFor } from "../../commands.ts";
import { defineAudit } from "../../define.ts";
import { fromImage } from "../../image-evidence.ts";
import { packagesIn } from "../../image-packages.ts";
import {
  type ImageReadings,
  imagesUnread,
  type RunningImage,
  type RunningScript,
  runningImages,
} from "../../image-questions.ts";
import { scriptsByPath } from "../../index-scripts.ts";
import { whatRuns } from "../../planned-images.ts";
import { listed } from "../../wording.ts";

/** Asks whether images install the commands that the scripts they come to run start. */
export const audit = defineAudit({
  id: "uninstalled-command",
  family: "dependencies",
  title: "Images install the commands that their scripts run",
  impact: "prevents",
  reads: ["repository", "scripts", "images", "builds", "requirements"],
  ask: ({ plan, repository, scripts, images, builds, requirements }): readonly Answer[] => {
    const readings = allRead({ repository, scripts, images, builds, requirements });
    if (isLacking(readings)) {
      return imagesUnread(plan, {
        reading: readings,
        whether: "whether images install the commands that their scripts run",
        consequence: "A container of the plan stops at a command that is not installed",
      });
    }
    return runningImages(plan, readings).flatMap((running) => {
      const { image } = running.planned;
      const packages = packagesIn(image, readings.requirements.value).names;
      const programs = scriptsByPath(readings.scripts.value).get(image.path)?.tools ?? [];
      return usesIn(running).map((use) =>
        answer({ use, sight: commandIn(use.command, { image, packages, programs }), running, readings }),
      );
    });
  },
});

/** Everything in one image that runs one command. */
interface Use {
  readonly command: string;
  readonly users: readonly [RunningScript, ...RunningScript[]];
}

function usesIn({ running }: RunningImage): readonly Use[] {
  const uses = new Map<string, [RunningScript, ...RunningScript[]]>();
  for (const one of running) {
    for (const command of one.script.tools.filter(isInstallable)) {
      const known = uses.get(command);
      if (known) known.push(one);
      else uses.set(command, [one]);
    }
  }
  return [...uses].map(([command, users]) => ({ command, users }));
}

interface Case {
  readonly use: Use;
  readonly sight: CommandSight;
  readonly running: RunningImage;
  readonly readings: ImageReadings;
}

function answer({ use, sight, running, readings }: Case): Answer {
  const { command, users } = use;
  const { planned } = running;
  const { image, impact } = planned;
  const [first] = users;
  const base = baseImageOf(image);
  const packages = image.apt.map(({ name }) => name);
  const installs = packages.length === 0 ? "no system packages" : packages.join(", ");
  const paths = listed(users.map(({ path }) => path));
  const subject = { kind: "tool", id: command } as const;
  const evidence = [
    fromScript(readings.scripts, {
      script: first.script,
      line: lineOf(first, command),
      saw: `${paths} run${users.length === 1 ? "s" : ""} ${command}`,
    }),
    fromImage(readings.images, {
      image,
      line: base?.line ?? 1,
      saw: `${image.path} begins from ${base?.image ?? "nothing"} and installs ${installs}`,
    }),
  ] as const;
  if (sight.state === "installed") {
    return pass({ subject, says: `${image.path} has ${command}: ${sight.by}.`, evidence });
  }
  const consequence = `${whatRuns(planned)} stops where ${paths} run${users.length === 1 ? "s" : ""} ${command}`;
  const place = { path: first.path, line: lineOf(first, command) };
  if (sight.state === "unknown") {
    return unverified({
      subject,
      says: `Could not check whether ${image.path} has ${command}, which ${paths} run${users.length === 1 ? "s" : ""}: ${sight.why}.`,
      impact,
      place,
      evidence,
      verify: `Build the image and look: docker run --rm --entrypoint which IMAGE ${command}`,
      cure: {
        consequence: `May be hidden: ${consequence}`,
        delay: hours(0, 1),
        action: `Install ${packageFor(command)} by name in ${image.path}, or look in the image.`,
      },
    });
  }
  return fail({
    subject,
    says: `${image.path} does not have ${command}, which ${paths} run${users.length === 1 ? "s" : ""}.`,
    impact,
    place,
    evidence,
    cure: {
      consequence: `${consequence.slice(0, 1).toUpperCase()}${consequence.slice(1)}`,
      delay: hours(0.5, 1),
      workaround: "Run with the image that was built last, if it has the command.",
      action: `Install ${packageFor(command)} in ${image.path}, and build it again.`,
    },
  });
}

/** The first effect of the kind that the command has; 1 where the text tells none. */
function lineOf({ script }: RunningScript, command: string): number {
  const kinds = command === "gsutil" ? /^gcs-/ : command === "bq" ? /^bigquery-/ : null;
  return script.effects.find(({ kind }) => kinds?.test(kind))?.line ?? 1;
}

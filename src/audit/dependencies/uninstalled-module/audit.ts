import type { Answer, Impact } from "#domain/finding.ts";
import type { PythonVersion } from "#domain/python/versions.ts";
import type { Import } from "#domain/script.ts";
import { allRead, isLacking } from "../../all-read.ts";
import { fail, fromScript, hours, pass, unverified } from "../../answers.ts";
import { importUnder } from "../../conditional-imports.ts";
import { defineAudit } from "../../define.ts";
import { fromImage } from "../../image-evidence.ts";
import { type PackageSight, packagesIn } from "../../image-packages.ts";
import {
  type ImageReadings,
  imagesUnread,
  type RunningImage,
  type RunningScript,
  runningImages,
} from "../../image-questions.ts";
import { whatRuns } from "../../planned-images.ts";
import { counted, listed } from "../../wording.ts";

/** Asks whether images install the packages that the scripts they come to run import. */
export const audit = defineAudit({
  id: "uninstalled-module",
  family: "dependencies",
  title: "Images install the packages that their scripts import",
  impact: "prevents",
  reads: ["repository", "scripts", "images", "builds", "requirements"],
  ask: ({ plan, repository, scripts, images, builds, requirements }): readonly Answer[] => {
    const readings = allRead({ repository, scripts, images, builds, requirements });
    if (isLacking(readings)) {
      return imagesUnread(plan, {
        reading: readings,
        whether: "whether images install the packages that their scripts import",
        consequence: "A container of the plan stops at an import",
      });
    }
    return runningImages(plan, readings).flatMap((running) => {
      const packages = packagesIn(running.planned.image, readings.requirements.value);
      return usesIn(running, packages.python).map((use) =>
        answer({ use, sight: packages.at(use.distribution), running, readings, count: packages.names.size }),
      );
    });
  },
});

/** Everything in one image that imports one distribution. */
interface Use {
  readonly distribution: string;
  readonly importers: readonly [Importer, ...Importer[]];
}

interface Importer {
  readonly running: RunningScript;
  readonly imported: Import;
}

function usesIn({ running }: RunningImage, python: PythonVersion | null): readonly Use[] {
  const uses = new Map<string, [Importer, ...Importer[]]>();
  for (const one of running) {
    for (const written of one.script.imports) {
      const imported = importUnder(written, [python]);
      if (imported === null || imported.origin !== "third-party" || imported.distribution === null) continue;
      const known = uses.get(imported.distribution);
      if (known) known.push({ running: one, imported });
      else uses.set(imported.distribution, [{ running: one, imported }]);
    }
  }
  return [...uses].map(([distribution, importers]) => ({ distribution, importers }));
}

interface Case {
  readonly use: Use;
  readonly sight: PackageSight;
  readonly running: RunningImage;
  readonly readings: ImageReadings;
  /** Number of packages that the image declares. */
  readonly count: number;
}

function answer({ use, sight, running, readings, count }: Case): Answer {
  const { distribution, importers } = use;
  const { planned } = running;
  const { image } = planned;
  const first = importers.find(({ imported }) => imported.optional !== true) ?? importers[0];
  const { script } = first.running;
  const place = { path: script.path, line: first.imported.line };
  const installs =
    sight.state === "installed"
      ? `has ${distribution} by ${sight.by}`
      : `installs ${counted(count, "package")}, ${distribution} not among them`;
  const evidence = [
    fromScript(readings.scripts, { script, line: place.line, saw: `import of ${first.imported.module}` }),
    fromImage(readings.images, { image, line: installLine(image.pip), saw: `${image.path} ${installs}` }),
  ] as const;
  const subject = { kind: "package", id: distribution } as const;
  if (sight.state === "installed") {
    return pass({ subject, says: `${image.path} has ${distribution}: ${sight.by}.`, evidence });
  }
  const paths = listed([...new Set(importers.map(({ running: each }) => each.path))]);
  const impact = impactOf(use, planned.impact);
  const consequence = `${whatRuns(planned)} stops at ${place.path}:${place.line}: import of ${first.imported.module} fails`;
  if (sight.state === "unknown") {
    return unverified({
      subject,
      says: `Could not check whether ${image.path} installs ${distribution}, which ${paths} import${importers.length === 1 ? "s" : ""}: ${sight.why}.`,
      impact,
      place,
      evidence,
      verify: `Build the image and try: docker run --rm --entrypoint python IMAGE -c "import ${first.imported.module}"`,
      cure: {
        consequence: `May be hidden: ${consequence}`,
        delay: hours(0, 1),
        action: `Install ${distribution} by name in ${image.path}, or try the import in the image.`,
      },
    });
  }
  return fail({
    subject,
    says: `${image.path} does not install ${distribution}, which ${paths} import${importers.length === 1 ? "s" : ""} at ${place.path}:${place.line}.`,
    impact,
    place,
    evidence,
    cure: {
      consequence: upper(consequence),
      delay: hours(0.25, 1),
      workaround: "Run with the image that was built last, if it holds the package.",
      action: `Add ${distribution} to the packages that ${image.path} installs${lineNote(image.pip)}, and build it again.`,
    },
  });
}

function impactOf({ importers }: Use, impact: Impact): Impact {
  return importers.every(({ imported }) => imported.optional === true) ? "informs" : impact;
}

function installLine(pip: readonly { readonly line: number }[]): number {
  return pip.at(-1)?.line ?? 1;
}

function lineNote(pip: readonly { readonly line: number }[]): string {
  const last = pip.at(-1);
  return last ? ` (line ${last.line})` : "";
}

function upper(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

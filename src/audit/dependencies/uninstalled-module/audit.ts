import type { ImageFact } from "#domain/container.ts";
import type { Answer } from "#domain/finding.ts";
import type { PythonVersion } from "#domain/python/versions.ts";
import type { Import } from "#domain/script.ts";
import { fromScript, hours } from "../../answers.ts";
import { importUnder } from "../../conditional-imports.ts";
import { defineAudit } from "../../define.ts";
import { fromImage } from "../../image-evidence.ts";
import { packagesIn } from "../../image-packages.ts";
import type { RunningImage, RunningScript } from "../../image-questions.ts";
import {
  askInstalled,
  byNeed,
  type InstalledReadings,
  type InstalledUse,
} from "../../installed-questions.ts";
import type { InstalledSight } from "../../installed-sight.ts";
import { whatRuns } from "../../planned-images.ts";
import { counted, listed } from "../../wording.ts";

/** Asks whether images install the packages that the scripts they come to run import. */
export const audit = defineAudit({
  id: "uninstalled-module",
  family: "dependencies",
  title: "Images install the packages that their scripts import",
  impact: "prevents",
  reads: ["repository", "scripts", "images", "builds", "requirements"],
  ask: (question): readonly Answer[] =>
    askInstalled(question, {
      whether: "whether images install the packages that their scripts import",
      consequence: "A container of the plan stops at an import",
      uses: usesIn,
    }),
});

interface Importer {
  readonly running: RunningScript;
  readonly imported: Import;
}

/** Everything in one image that imports one distribution. */
interface Use {
  readonly name: string;
  readonly users: readonly [Importer, ...Importer[]];
}

function usesIn(running: RunningImage, readings: InstalledReadings): readonly InstalledUse[] {
  const packages = packagesIn(running.planned.image, readings.requirements.value);
  return byNeed(importsIn(running, packages.python)).map((use) => {
    const sight = packages.at(use.name);
    return described(use, { running, readings, sight, count: packages.names.size });
  });
}

function importsIn({ running }: RunningImage, python: PythonVersion | null) {
  return running.flatMap((one) =>
    one.script.imports.flatMap((written) => {
      const imported = importUnder(written, [python]);
      if (imported === null || imported.origin !== "third-party" || imported.distribution === null) return [];
      return [{ name: imported.distribution, user: { running: one, imported } }];
    }),
  );
}

interface Seen {
  readonly running: RunningImage;
  readonly readings: InstalledReadings;
  readonly sight: InstalledSight;
  /** Number of packages that the image declares. */
  readonly count: number;
}

function described({ name, users }: Use, { running, readings, sight, count }: Seen): InstalledUse {
  const { planned } = running;
  const { image } = planned;
  const isOptional = users.every(({ imported }) => imported.optional === true);
  const first = users.find(({ imported }) => imported.optional !== true) ?? users[0];
  const { script } = first.running;
  const { module, line } = first.imported;
  const installs =
    sight.state === "installed"
      ? `has ${name} by ${sight.by}`
      : `installs ${counted(count, "package")}, ${name} not among them`;
  const paths = listed([...new Set(users.map(({ running: each }) => each.path))]);
  return {
    image,
    subject: { kind: "package", id: name },
    sight,
    impact: isOptional ? "informs" : planned.impact,
    place: { path: script.path, line },
    evidence: [
      fromScript(readings.scripts, { script, line, saw: `import of ${module}` }),
      fromImage(readings.images, { image, line: installLine(image) ?? 1, saw: `${image.path} ${installs}` }),
    ],
    says: {
      whether: `installs ${name}`,
      lacks: `does not install ${name}`,
      need: `which ${paths} import${users.length === 1 ? "s" : ""}`,
      at: ` at ${script.path}:${line}`,
    },
    consequence: `${whatRuns(planned)} stops at ${script.path}:${line}: import of ${module} fails`,
    delay: hours(0.25, 1),
    workaround: "Run with the image that was built last, if it holds the package.",
    verify: `Build the image and try: docker run --rm --entrypoint python IMAGE -c "import ${module}"`,
    actions: {
      absent: `Add ${name} to the packages that ${image.path} installs${lineNote(image)}, and build it again.`,
      unknown: `Install ${name} by name in ${image.path}, or try the import in the image.`,
    },
  };
}

function installLine({ pip }: ImageFact): number | null {
  return pip.at(-1)?.line ?? null;
}

function lineNote(image: ImageFact): string {
  const line = installLine(image);
  return line === null ? "" : ` (line ${line})`;
}

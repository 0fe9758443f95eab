import type { Evidence } from "#domain/evidence.ts";
import type { Answer } from "#domain/finding.ts";
import { allRead, isLacking } from "../../all-read.ts";
import { fail, fromReading, fromScript, hours, pass, unverified } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import type { ReachedScript } from "../../image-closure.ts";
import { fromImage } from "../../image-evidence.ts";
import { type ImageReadings, imagesUnread, type RunningImage, runningImages } from "../../image-questions.ts";
import { scriptsByPath } from "../../index-scripts.ts";
import { type PlannedImage, whatRuns } from "../../planned-images.ts";
import { counted, listed } from "../../wording.ts";

/** Asks whether the scripts that an image's start reaches are in the image. */
export const audit = defineAudit({
  id: "uncopied-script",
  family: "dependencies",
  title: "Images hold every script that their start reaches",
  impact: "prevents",
  reads: ["repository", "scripts", "images", "builds"],
  ask: ({ plan, repository, scripts, images, builds }): readonly Answer[] => {
    const readings = allRead({ repository, scripts, images, builds });
    if (isLacking(readings)) {
      return imagesUnread(plan, {
        reading: readings,
        whether: "whether images hold every script that their start reaches",
        consequence: "A container of the plan stops where it calls or imports a script that is not in it",
      });
    }
    return runningImages(plan, readings).map((image) => answer(image, readings));
  },
});

function answer({ planned, running }: RunningImage, readings: ImageReadings): Answer {
  const { image } = planned;
  const reached = running.filter(({ step }) => step.kind !== "start");
  const lacking = reached.filter(({ sight }) => sight.state === "absent" || sight.state === "ignored");
  const doubtful = reached.filter(({ sight }) => sight.state === "uncertain");
  const seen = { ...readings, planned };
  if (lacking.length > 0) return lacks(lacking, seen);
  if (doubtful.length > 0) return mayLack(doubtful, seen);
  const paths = running.map(({ path }) => path);
  return pass({
    subject: { kind: "image", id: image.path },
    says: `${image.path} holds ${counted(paths.length, "script")} that it comes to run: ${listed(paths)}.`,
    evidence: [copiesSeen(seen)],
  });
}

interface Seen extends ImageReadings {
  readonly planned: PlannedImage;
}

function lacks(lacking: readonly ReachedScript[], seen: Seen): Answer {
  const { planned } = seen;
  const { image, impact } = planned;
  const [first] = lacking;
  if (!first) throw new Error(`${image.path} lacks nothing`);
  return fail({
    subject: { kind: "image", id: image.path },
    says: `${image.path} lacks ${listed(lacking.map((script) => lack(script, seen)))}.`,
    impact,
    place: { path: first.step.path, line: first.step.line },
    evidence: [
      reachedAt(first, seen),
      ...lacking.slice(1).map((script) => reachedAt(script, seen)),
      copiesSeen(seen),
    ],
    cure: {
      consequence: `${capital(whatRuns(planned))} stops at ${first.step.path}:${first.step.line}, which ${verbOf(first)} ${first.path}`,
      delay: hours(0.5, 1),
      workaround: "Run with the image that was built last, if it is current.",
      action: lacking.map((script) => remedy(script, seen)).join(" "),
    },
  });
}

/** `scripts/x.py, which a.py imports at line 19` and why it is not there. */
function lack(script: ReachedScript, { planned }: Seen): string {
  const { path, step, sight, inside } = script;
  const reached = `${path} (${verbPassive(script)} at ${step.path}:${step.line})`;
  if (sight.state !== "ignored") return `${reached}: no COPY puts it at ${inside}`;
  const { by } = sight;
  const where = by.path === null ? `the ignore file of ${planned.image.path}` : `${by.path}:${by.line}`;
  return `${reached}: ${by.pattern} in ${where} keeps it out`;
}

function remedy({ path, sight, inside }: ReachedScript, { planned }: Seen): string {
  if (sight.state === "ignored")
    return `Take ${path} out of the reach of ${sight.by.pattern}: add !${path} below it.`;
  const last = planned.image.copies.filter(({ from }) => from === null).at(-1);
  const after = last ? ` after line ${last.line}` : "";
  return `Add COPY ${path} ${inside} to ${planned.image.path}${after}.`;
}

function mayLack(doubtful: readonly ReachedScript[], seen: Seen): Answer {
  const { planned } = seen;
  const { image, impact } = planned;
  const names = listed(doubtful.map(({ path }) => path));
  const [first] = doubtful;
  if (!first) throw new Error(`${image.path} has no doubt`);
  return unverified({
    subject: { kind: "image", id: image.path },
    says: `Could not check whether ${image.path} holds ${names}: a copy that cannot be followed may bring it.`,
    impact,
    place: { path: first.step.path, line: first.step.line },
    evidence: [reachedAt(first, seen), copiesSeen(seen)],
    verify: `Build the image and look: docker run --rm --entrypoint ls IMAGE ${first.inside}`,
    cure: {
      consequence: `May be hidden: ${whatRuns(planned)} stops at ${first.step.path}:${first.step.line}`,
      delay: hours(0, 1),
      action: `Copy ${names} by name, or check it in the image.`,
    },
  });
}

function reachedAt(script: ReachedScript, { scripts, repository, planned }: Seen): Evidence {
  const { step, path, sight } = script;
  const from = scriptsByPath(scripts.value).get(step.path);
  const state = sight.state === "ignored" ? `ignored by ${sight.by.pattern}` : sight.state;
  const saw = `line ${step.line} ${verbOf(script)} ${path}; in ${planned.image.path}: ${state}`;
  return from ? fromScript(scripts, { script: from, line: step.line, saw }) : fromReading(repository, saw);
}

function copiesSeen({ planned, images }: Seen): Evidence {
  const { image } = planned;
  const copies = image.copies.map(
    ({ sources, target, from, line }) =>
      `line ${line}: ${from === null ? "" : `from ${from} `}${sources.join(" ")} to ${target}`,
  );
  const saw = copies.length === 0 ? "no COPY" : `COPY ${copies.join("; ")}`;
  return fromImage(images, { image, line: image.copies[0]?.line ?? 1, saw });
}

function verbOf({ step }: ReachedScript): string {
  return step.kind === "import" ? "imports" : "calls";
}

function verbPassive({ step }: ReachedScript): string {
  return step.kind === "import" ? "imported" : "called";
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

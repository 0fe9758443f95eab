import type { BuildFact, ImageFact, RequirementsFact } from "#domain/container.ts";
import type { Place, Proof } from "#domain/evidence.ts";
import type { Answer, Impact, Subject } from "#domain/finding.ts";
import type { Effort, Plan } from "#domain/plan.ts";
import type { Read, Reading } from "#domain/reading.ts";
import type { RepositoryFact } from "#domain/repository.ts";
import type { ScriptFact } from "#domain/script.ts";
import { allRead, isLacking } from "./all-read.ts";
import { fail, hours, pass, unverified } from "./answers.ts";
import { type ImageReadings, imagesUnread, type RunningImage, runningImages } from "./image-questions.ts";
import type { InstalledSight } from "./installed-sight.ts";

/** What is needed to compare what images install with what their scripts need. */
export interface InstalledReadings extends ImageReadings {
  readonly requirements: Read<readonly RequirementsFact[]>;
}

/** Something that scripts of an image need, with what the image tells of it. */
export interface InstalledUse {
  readonly image: ImageFact;
  readonly subject: Subject;
  readonly sight: InstalledSight;
  readonly impact: Impact;
  readonly place: Place;
  readonly evidence: Proof;
  readonly says: {
    /** `has jq`, where it may or may not. */
    readonly whether: string;
    /** `does not have jq`. */
    readonly lacks: string;
    /** `which run.sh runs`. */
    readonly need: string;
    /** Where the need is, ` at load.py:5`; empty where the script alone is told. */
    readonly at: string;
  };
  readonly consequence: string;
  readonly delay: Effort;
  readonly workaround: string;
  readonly verify: string;
  /** What to do where it is absent, and where it may be. */
  readonly actions: { readonly absent: string; readonly unknown: string };
}

/** Asks every image that starts a script whether it installs what its scripts need; says so where a reading is not there. */
export function askInstalled(
  question: {
    readonly plan: Plan;
    readonly repository: Reading<RepositoryFact>;
    readonly scripts: Reading<readonly ScriptFact[]>;
    readonly images: Reading<readonly ImageFact[]>;
    readonly builds: Reading<readonly BuildFact[]>;
    readonly requirements: Reading<readonly RequirementsFact[]>;
  },
  asked: {
    /** The question as a clause: `whether …`. */
    readonly whether: string;
    readonly consequence: string;
    readonly uses: (running: RunningImage, readings: InstalledReadings) => readonly InstalledUse[];
  },
): readonly Answer[] {
  const { plan, repository, scripts, images, builds, requirements } = question;
  const { whether, consequence, uses } = asked;
  const readings = allRead({ repository, scripts, images, builds, requirements });
  if (isLacking(readings)) return imagesUnread(plan, { reading: readings, whether, consequence });
  return runningImages(plan, readings)
    .flatMap((running) => uses(running, readings))
    .map(answer);
}

function answer(use: InstalledUse): Answer {
  const { image, subject, sight, impact, place, evidence, says, consequence } = use;
  if (sight.state === "installed") {
    const { id } = subject;
    return pass({ subject, says: `${image.path} has ${id}: ${sight.by}.`, evidence });
  }
  if (sight.state === "unknown") {
    return unverified({
      subject,
      says: `Could not check whether ${image.path} ${says.whether}, ${says.need}: ${sight.why}.`,
      impact,
      place,
      evidence,
      verify: use.verify,
      cure: {
        consequence: `May be hidden: ${consequence}`,
        delay: hours(0, 1),
        action: use.actions.unknown,
      },
    });
  }
  return fail({
    subject,
    says: `${image.path} ${says.lacks}, ${says.need}${says.at}.`,
    impact,
    place,
    evidence,
    cure: {
      consequence: `${consequence.slice(0, 1).toUpperCase()}${consequence.slice(1)}`,
      delay: use.delay,
      workaround: use.workaround,
      action: use.actions.absent,
    },
  });
}

/** Scripts by the name of what they need, the names in the order in which they are met. */
export function byNeed<User>(
  needs: readonly { readonly name: string; readonly user: User }[],
): readonly { readonly name: string; readonly users: readonly [User, ...User[]] }[] {
  const uses = new Map<string, [User, ...User[]]>();
  for (const { name, user } of needs) {
    const known = uses.get(name);
    if (known) known.push(user);
    else uses.set(name, [user]);
  }
  return [...uses].map(([name, users]) => ({ name, users }));
}

import type { BuildFact, ImageFact, ImageRisk } from "#domain/container.ts";
import type { Answer } from "#domain/finding.ts";
import type { Plan } from "#domain/plan.ts";
import { isRead, type Reading, type Unread } from "#domain/reading.ts";
import { fail, fromReading, type hours, notApplicable, pass, unverifiedFrom } from "./answers.ts";
import { fromImage } from "./image-evidence.ts";
import { plannedImages } from "./planned-images.ts";
import { counted, listed } from "./wording.ts";

/** What an audit says of Dockerfiles with risks of its kinds. */
export interface RiskWords {
  readonly kinds: readonly ImageRisk["kind"][];
  /** The question as a clause: `whether …`. */
  readonly whether: string;
  readonly consequence: (image: ImageFact, risk: ImageRisk) => string;
  readonly fine: (image: ImageFact) => string;
  readonly says: (risk: ImageRisk) => string;
  readonly action: (image: ImageFact, risk: ImageRisk) => string;
  readonly delay: ReturnType<typeof hours>;
  /** The most that a failure does; where no job of the plan runs the image it does less. */
  readonly impact: "prevents" | "endangers";
}

/** Asks every Dockerfile for risks of some kinds. */
export function askRisks(
  {
    plan,
    images,
    builds,
  }: {
    readonly plan: Plan;
    readonly images: Reading<readonly ImageFact[]>;
    readonly builds: Reading<readonly BuildFact[]>;
  },
  words: RiskWords,
): readonly Answer[] {
  const subject = { kind: "repository", id: plan.project } as const;
  const unread = [images, builds].find((reading): reading is Unread => !isRead<unknown>(reading));
  if (unread || !isRead(images) || !isRead(builds)) {
    const consequence = "An image of the plan may not be what it should";
    return unread ? [unverifiedFrom({ subject, reading: unread, whether: words.whether, consequence })] : [];
  }
  if (images.value.length === 0) {
    const evidence = [fromReading(images, "no Dockerfile")] as const;
    return [notApplicable({ subject, says: "The repository has no Dockerfile.", evidence })];
  }
  const planned = plannedImages(plan, { images: images.value, builds: builds.value });
  return planned.map(({ image, impact }) => {
    const risks = (image.risks ?? []).filter(({ kind }) => words.kinds.includes(kind));
    const about = { kind: "image", id: image.path } as const;
    const [first] = risks;
    const seen = fromImage(images, {
      image,
      line: first?.line ?? 1,
      saw: first
        ? listed(risks.map(({ name, line }) => `line ${line}: ${name}`))
        : counted(0, "such instruction"),
    });
    if (!first) return pass({ subject: about, says: words.fine(image), evidence: [seen] });
    return fail({
      subject: about,
      says: `${image.path} ${listed(risks.map((risk) => `${words.says(risk)} (line ${risk.line})`))}.`,
      impact: words.impact === "endangers" && impact === "prevents" ? "endangers" : impact,
      place: { path: image.path, line: first.line },
      evidence: [seen],
      cure: {
        consequence: words.consequence(image, first),
        delay: words.delay,
        action: words.action(image, first),
      },
    });
  });
}

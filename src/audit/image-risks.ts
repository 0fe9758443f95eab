import type { ImageFact, ImageRisk } from "#domain/container.ts";
import type { Answer } from "#domain/finding.ts";
import type { Plan } from "#domain/plan.ts";
import { isRead, type Reading } from "#domain/reading.ts";
import { fail, fromReading, type hours, notApplicable, pass, unverifiedFrom } from "./answers.ts";
import { plannedDockerfiles } from "./copied-files.ts";
import { fromImage } from "./image-evidence.ts";
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
  /** What a failure does where the plan uses the image; elsewhere it slows. */
  readonly impact: "prevents" | "endangers";
}

/** Asks every Dockerfile for risks of some kinds. */
export function askRisks(
  { plan, images }: { readonly plan: Plan; readonly images: Reading<readonly ImageFact[]> },
  words: RiskWords,
): readonly Answer[] {
  const subject = { kind: "repository", id: plan.project } as const;
  if (!isRead(images)) {
    const consequence = "An image of the plan may not be what it should";
    return [unverifiedFrom({ subject, reading: images, whether: words.whether, consequence })];
  }
  const planned = plannedDockerfiles(plan);
  if (images.value.length === 0) {
    const evidence = [fromReading(images, "no Dockerfile")] as const;
    return [notApplicable({ subject, says: "The repository has no Dockerfile.", evidence })];
  }
  return images.value.map((image) => {
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
      impact: planned.has(image.path) ? words.impact : "slows",
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

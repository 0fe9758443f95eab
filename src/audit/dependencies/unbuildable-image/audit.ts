import { hours } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { askRisks } from "../../image-risks.ts";

/** Asks whether Dockerfiles hold steps at which their build stops. */
export const audit = defineAudit({
  id: "unbuildable-image",
  family: "dependencies",
  title: "Dockerfiles hold no step that stops the build",
  impact: "endangers",
  reads: ["images"],
  ask: ({ plan, images }) =>
    askRisks(
      { plan, images },
      {
        kinds: ["unknown-stage", "unanswered"],
        whether: "whether Dockerfiles hold steps that stop the build",
        impact: "endangers",
        delay: hours(0.1, 0.5),
        fine: ({ path }) => `${path} copies from known stages, and its installers ask nothing.`,
        says: ({ kind, name }) =>
          kind === "unknown-stage"
            ? `copies from ${name}, which is no stage`
            : `runs ${name}, which asks a person`,
        consequence: ({ path }, { line }) => `The build of ${path} stops at line ${line}`,
        action: ({ path }, { kind, name, line }) =>
          kind === "unknown-stage"
            ? `Name a stage that ${path} defines above line ${line}, or an image with its registry.`
            : `Add -y to ${name} at ${path}:${line}.`,
      },
    ),
});

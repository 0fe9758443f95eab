import { hours } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { askRisks } from "../../image-risks.ts";

/** Asks whether Dockerfiles keep secrets in their layers. */
export const audit = defineAudit({
  id: "exposed-secret",
  family: "dependencies",
  title: "Dockerfiles keep no secret in a layer",
  impact: "endangers",
  reads: ["images", "builds"],
  ask: (question) =>
    askRisks(question, {
      kinds: ["secret"],
      whether: "whether Dockerfiles keep secrets in their layers",
      impact: "endangers",
      delay: hours(0.5, 2),
      fine: ({ path }) => `${path} sets and copies nothing that is named like a secret.`,
      says: ({ name }) => `keeps ${name} in a layer`,
      consequence: ({ path }) => `Whoever can pull the image of ${path} can read the secret`,
      action: ({ path }, { name, line }) =>
        `Take ${name} out of ${path}:${line}, change the secret, and give it at run time (Secret Manager) or with RUN --mount=type=secret.`,
    }),
});

import type { ImageRisk } from "#domain/container.ts";
import { hours } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { askRisks } from "../../image-risks.ts";

/** Asks whether Dockerfiles hold steps at which their build, or the start of their containers, stops. */
export const audit = defineAudit({
  id: "unbuildable-image",
  family: "dependencies",
  title: "Dockerfiles hold no step that stops the build or the start",
  impact: "prevents",
  reads: ["images", "builds"],
  ask: (question) =>
    askRisks(question, {
      kinds: ["unknown-stage", "unanswered", "lost-argument", "unended-folder", "unstartable"],
      whether: "whether Dockerfiles hold steps that stop the build or the start",
      impact: "prevents",
      delay: hours(0.1, 0.5),
      fine: ({ path }) =>
        `${path} copies from known stages, its installers ask nothing, and its arguments are declared where they are used.`,
      says: ({ kind, name, line }) => SAYS[kind](name, String(line)),
      consequence: ({ path }, { kind, line }) => {
        if (kind === "unstartable") return `A container of ${path} stops at once`;
        const orElse = kind === "lost-argument" ? ", or goes on with an empty value" : "";
        return `The build of ${path} stops at line ${line}${orElse}`;
      },
      action: ({ path }, { kind, name, line }) => ACTIONS[kind](name, `${path}:${line}`),
    }),
});

type Words = Readonly<Record<ImageRisk["kind"], (name: string, at: string) => string>>;

const SAYS: Words = {
  secret: (name) => `keeps ${name}`,
  "unknown-stage": (name) => `copies from ${name}, which is no stage`,
  unanswered: (name) => `runs ${name}, which asks a person`,
  "lost-argument": (name) => `uses ${name}`,
  "unended-folder": (name) => `copies several files to ${name}, which does not end in a slash`,
  unstartable: (name) => `starts ${name}`,
};

const ACTIONS: Words = {
  secret: (name, at) => `Take ${name} out of ${at}.`,
  "unknown-stage": (_, at) => `Name a stage that is defined above ${at}, or an image with its registry.`,
  unanswered: (name, at) => `Add -y to ${name} at ${at}.`,
  "lost-argument": (name, at) => `Declare ARG ${name.split(",")[0]} in the scope of ${at}.`,
  "unended-folder": (name, at) => `Write ${name}/ at ${at}.`,
  unstartable: (name, at) => `Let ${at} start it through its interpreter, or mend the file: ${name}.`,
};

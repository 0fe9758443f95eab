import { readdirSync, readFileSync } from "node:fs";
import { root } from "#test/bundle/run-bundle.ts";

/** A workflow that users copy, or that this repository runs itself. */
export interface WorkflowText {
  /** Where it stands, `docs/workflows.md: phasegate-watch.yml`. */
  readonly name: string;
  readonly text: string;
}

/** Every workflow of README, docs and `.github`. */
export function allWorkflows(): readonly WorkflowText[] {
  const pages = ["README.md", ...readdirSync(`${root}docs`).map((name) => `docs/${name}`)];
  const own = readdirSync(`${root}.github/workflows`).map((name) => `.github/workflows/${name}`);
  return [
    ...pages.filter((path) => path.endsWith(".md")).flatMap(workflowsOf),
    ...own.map((name) => ({ name, text: readFileSync(root + name, "utf8") })),
  ];
}

/** The README's workflow, or the one of `docs/workflows.md` that a comment in its first line names. */
export function documentedWorkflow(file: string): string {
  const found = allWorkflows().find(
    ({ name, text }) => name === `${file}: 1` || text.startsWith(`# .github/workflows/${file}\n`),
  );
  if (found === undefined) throw new Error(`no page shows a workflow ${file}`);
  return found.text;
}

function workflowsOf(path: string): readonly WorkflowText[] {
  const blocks = [...readFileSync(root + path, "utf8").matchAll(/^```ya?ml\n([\s\S]*?)^```$/gm)];
  return blocks
    .map((block) => block[1] ?? "")
    .filter((text) => /^jobs:$/m.test(text))
    .map((text, index) => ({ name: `${path}: ${index + 1}`, text }));
}

import type { ImageFact } from "#domain/container.ts";

/** An image of the Dockerfile at the root that copies `scripts` and starts one of them. */
export function anImage(over: Partial<ImageFact> = {}): ImageFact {
  return {
    path: "Dockerfile",
    base: [{ image: "python:3.12", line: 1 }],
    copies: [{ sources: ["scripts"], target: "/app/scripts", from: null, line: 2 }],
    pip: [{ name: "pandas", specifier: "==2.2.0", line: 3 }],
    requirementFiles: [],
    apt: [],
    environment: {},
    workdir: "/app",
    entrypoint: ["python", "scripts/audit.py"],
    command: [],
    startLine: 4,
    ...over,
  };
}

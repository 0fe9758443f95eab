/** A declared path in the form that the repository's tree has it: `./scripts//x.py` -> `scripts/x.py`. */
export function toRepositoryPath(path: string): string {
  const steps = path.split("/").filter((step) => step !== "" && step !== ".");
  return steps.length === 0 ? "." : steps.join("/");
}

// A project with one large catalogue: a plan that renames in it, and the state of the cloud that serves it.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Digits of a number as words of a name. */
const NUMBER = ["a", "b", "c", "d", "e"].map((label) => `{digit.${label}}`).join("");

/** A tenth of the tables is renamed, columns are ruled on, so everything about a catalogue is asked. */
const PLAN = `version: 1
project: catalogue
google-cloud: { project: bench-project, location: us-central1 }
vocabulary: { digit: ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"] }
mandates:
  M008:
    title: Naming standard
    dataset: features
    names: { rate: "rate_${NUMBER}" }
    columns: [{ tables: rate, require: [day] }]
phases:
  P1:
    title: Renames
    starts: 2099-01-01
    mandates: [M008]
    operations:
      - { id: renames, kind: rename, from: "rate_0${NUMBER.slice("{digit.a}".length)}", to: "old_0${NUMBER.slice("{digit.a}".length)}" }
infrastructure:
  datasets: [{ id: features, access: [create, rename, delete] }]
`;

/** Writes the plan and the state below a folder; gives the path of the state. @param {string} folder @param {number} tables */
export function plantCatalogue(folder, tables) {
  mkdirSync(join(folder, ".github"), { recursive: true });
  writeFileSync(join(folder, ".github/phasegate.yml"), PLAN);
  const state = join(folder, "sandbox.yaml");
  writeFileSync(
    state,
    `project: { id: bench-project, number: "100000000001" }
identity: runner@bench-project.iam.gserviceaccount.com
vocabulary: { digit: ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"] }
datasets:
  - id: features
    location: us-central1
    tables:
      - { names: "rate_${NUMBER}", limit: ${tables}, rows: 1000, bytes: 48000, partition: day, columns: [{ name: day, type: DATE }, { name: pair, type: STRING }, { name: rate, type: FLOAT64 }] }
`,
  );
  return state;
}

import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const PLAN = `version: 1
project: pairs
google-cloud: { project: bqx-ml, location: us-central1 }
vocabulary: { pair: [audcad, eurusd], source: [bqx, idx] }
mandates:
  M008: { title: Naming standard, dataset: features, names: { cov: "cov_{source}_{pair}" } }
phases:
  M008-4C:
    title: Table remediation
    starts: 2099-01-01
    mandates: [M008]
    operations:
      - { id: renames, kind: rename, from: "cov_{pair}_{source}", to: "cov_{source}_{pair}", expect: 2 }
      - { id: views, kind: create-views, for: [renames], needs: [renames] }
infrastructure:
  datasets: [{ id: features, access: [create, rename, write, delete] }]
  buckets: [{ name: staging, access: [read, write] }]
`;

const STATE = `project: { id: bqx-ml, number: "482910573164" }
identity: runner@bqx-ml.iam.gserviceaccount.com
datasets:
  - id: features
    location: us-central1
    tables:
      - { names: "cov_{pair}_bqx", partition: day, cluster: [pair], columns: [{ name: day, type: DATE }, { name: pair, type: STRING }] }
buckets:
  - { name: staging, location: us-central1, uniformAccess: true, softDeleteSeconds: 0 }
vocabulary: { pair: [audcad, eurusd] }
`;

/** A folder with a plan that renames two tables and writes objects, and the state of the cloud that it speaks of. */
export function aProbedProject(): { readonly dir: string; readonly state: string } {
  const dir = mkdtempSync(join(tmpdir(), "phasegate-probed-"));
  mkdirSync(join(dir, ".github"));
  writeFileSync(join(dir, ".github/phasegate.yml"), PLAN);
  const state = join(dir, "sandbox.yaml");
  writeFileSync(state, STATE);
  return { dir, state };
}

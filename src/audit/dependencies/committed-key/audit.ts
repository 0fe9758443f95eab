import type { Answer, Impact } from "#domain/finding.ts";
import { isRead } from "#domain/reading.ts";
import type { RepositoryFact } from "#domain/repository.ts";
import type { ScriptFact } from "#domain/script.ts";
import { fail, fromReading, hours, pass, unverifiedFrom } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { treeIndex } from "../../index-tree.ts";
import { keyFilesOf, placesOf } from "../../key-files.ts";
import { counted } from "../../wording.ts";

/** Names that private keys and service-account keys go by. */
const KEY_NAMES: readonly RegExp[] = [
  /\.p12$/i,
  /\.pem$/i,
  /^id_(rsa|dsa|ecdsa|ed25519)$/,
  /(service[-_]?account|sa)[-_]?(key|credentials?)?\.json$/i,
  /service[-_]?account.*\.json$/i,
  /(^|[-_.])(gcp|google|gcloud|bq|bigquery)[-_]?(key|creds?|credentials?).*\.json$/i,
  /^(credentials?|application_default_credentials|client_secrets?)([-_.].*)?\.json$/i,
];

/** Names that only look like keys: certificates, public halves, examples and schemas. */
const HARMLESS =
  /(^|[-_.])(ca|cert|certs|certificate|chain|fullchain|public|pub|example|sample|template|schema)([-_.]|$)/i;

/** Folders whose keys are usually made for tests. */
const TEST_FOLDER = /(^|\/)(tests?|fixtures?|testdata|examples?|docs?)\//i;

/** Asks whether a key lies in the tree: a file that holds one, that scripts act with, or that goes by the name of one. */
export const audit = defineAudit({
  id: "committed-key",
  family: "dependencies",
  title: "No key lies in the repository",
  impact: "prevents",
  reads: ["repository", "scripts"],
  ask: ({ plan, repository, scripts }): readonly Answer[] => {
    const subject = { kind: "repository", id: plan.project } as const;
    if (!isRead(repository)) {
      const whether = "whether a key lies in the repository";
      const consequence = "A key that everybody can read opens the project";
      return [unverifiedFrom({ subject, reading: repository, whether, consequence })];
    }
    const keys = keysIn(repository.value, isRead(scripts) ? scripts.value : []);
    const unused = isRead(scripts)
      ? []
      : [
          unverifiedFrom({
            subject,
            reading: scripts,
            whether: "whether scripts act with a key of the repository",
            consequence: "A key that everybody can read opens the project",
          }),
        ];
    if (keys.length + unused.length === 0) {
      const saw = `${counted(repository.value.entries.length, "path")}, none of them a key by content, use or name`;
      return [
        pass({
          subject,
          says: "No file is, or is named like, a key.",
          evidence: [fromReading(repository, saw)],
        }),
      ];
    }
    const found = keys.map(({ path, line, why }) =>
      fail({
        subject: { kind: "repository", id: path },
        says: `${path} ${why}.`,
        impact: impactOf(path),
        place: { path, line },
        evidence: [fromReading(repository, `${path} is a file of the tree that ${why}`)],
        cure: {
          consequence: `Whoever can read the repository can act with the key in ${path}`,
          delay: hours(1, 3),
          mitigation: "Revoke the key first: removing the file leaves it in the history.",
          workaround: "If it is no key, waive the blocker with that reason, or rename the file.",
          action: `Revoke the key, remove ${path} from the tree and the history, and use workload identity instead.`,
        },
      }),
    );
    return [...found, ...unused];
  },
});

interface CommittedKey {
  readonly path: string;
  readonly line: number;
  /** `holds a private key`; continues a sentence about the file. */
  readonly why: string;
}

/** Each key once: what its content says goes before its use, and that before its name. */
function keysIn(repository: RepositoryFact, scripts: readonly ScriptFact[]): readonly CommittedKey[] {
  const tree = treeIndex(repository);
  const held = (repository.privateKeys ?? []).map(({ path, line }) => ({
    path,
    line,
    why: `holds a private key (line ${line})`,
  }));
  const used = keyFilesOf(scripts).flatMap(({ script, name, line }) => {
    const path = placesOf(name, script.path).find((place) => tree.hasFile(place));
    return path === undefined
      ? []
      : [{ path, line: 1, why: `is the key that ${script.path} acts with (line ${line})` }];
  });
  const named = repository.entries
    .map(({ path }) => path)
    .filter(isKeyName)
    .map((path) => ({ path, line: 1, why: "is named like a key" }));
  const byPath = new Map<string, CommittedKey>();
  for (const key of [...held, ...used, ...named]) if (!byPath.has(key.path)) byPath.set(key.path, key);
  return [...byPath.values()];
}

function isKeyName(path: string): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return KEY_NAMES.some((pattern) => pattern.test(name)) && !HARMLESS.test(name);
}

function impactOf(path: string): Impact {
  return TEST_FOLDER.test(path) ? "endangers" : "prevents";
}

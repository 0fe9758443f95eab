import type { Answer, Impact } from "#domain/finding.ts";
import { isRead } from "#domain/reading.ts";
import { fail, fromReading, hours, pass, unverifiedFrom } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
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

/** Asks whether files of the tree go by names of keys; contents are not read. */
export const audit = defineAudit({
  id: "committed-key",
  family: "dependencies",
  title: "No key lies in the repository",
  impact: "prevents",
  reads: ["repository"],
  ask: ({ plan, repository }): readonly Answer[] => {
    const subject = { kind: "repository", id: plan.project } as const;
    if (!isRead(repository)) {
      const whether = "whether a key lies in the repository";
      const consequence = "A key that everybody can read opens the project";
      return [unverifiedFrom({ subject, reading: repository, whether, consequence })];
    }
    const paths = repository.value.entries.map(({ path }) => path).filter(isKeyName);
    if (paths.length === 0) {
      const saw = `${counted(repository.value.entries.length, "path")}, none named like a key`;
      return [
        pass({ subject, says: "No file is named like a key.", evidence: [fromReading(repository, saw)] }),
      ];
    }
    return paths.map((path) =>
      fail({
        subject: { kind: "repository", id: path },
        says: `${path} is named like a key.`,
        impact: impactOf(path),
        place: { path, line: 1 },
        evidence: [fromReading(repository, `${path} is a file of the tree; its content was not read`)],
        cure: {
          consequence: `Whoever can read the repository can act with the key in ${path}`,
          delay: hours(1, 3),
          mitigation: "Revoke the key first: removing the file leaves it in the history.",
          workaround: "If it is no key, waive the blocker with that reason, or rename the file.",
          action: `Revoke the key, remove ${path} from the tree and the history, and use workload identity instead.`,
        },
      }),
    );
  },
});

function isKeyName(path: string): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return KEY_NAMES.some((pattern) => pattern.test(name)) && !HARMLESS.test(name);
}

function impactOf(path: string): Impact {
  return TEST_FOLDER.test(path) ? "endangers" : "prevents";
}

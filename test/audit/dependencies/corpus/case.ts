/** A repository in texts, and what every audit of dependencies says of it. */
export interface CorpusCase {
  readonly title: string;
  /** `Dockerfile` and `cloudbuild.yaml` make the job `extract`; `scripts/rename_cov.py` and `scripts/counts.sh` are the phase's. */
  readonly files: Readonly<Record<string, string>>;
  /** Python environments of the plan by name; the Dockerfile as `extract`, else requirements.txt as `runner`, where it is there. */
  readonly environments?: Readonly<Record<string, string>>;
  /** `outcome impact rule subject: what it says`, passes left out, sorted. */
  readonly expected: readonly string[];
}

/** Builds the image that the job of the plan runs. */
export const BUILD = `steps:
  - name: gcr.io/cloud-builders/docker
    args: [build, -f, Dockerfile, -t, us-docker.pkg.dev/bqx-ml/jobs/extract:1, .]
images: [us-docker.pkg.dev/bqx-ml/jobs/extract:1]
`;

import { expect, test } from "vitest";
import { describeBuild, readBuild } from "#languages/builds/index.ts";
import { aSource } from "../a-source.ts";

const BUILD = `# Builds and deploys the extract job.
substitutions:
  _REGION: us-central1
  _IMAGE: \${_REGION}-docker.pkg.dev/$PROJECT_ID/jobs/extract
steps:
  - name: gcr.io/cloud-builders/docker
    dir: jobs
    args: ["build", "-t", "$_IMAGE:$SHORT_SHA", "--build-arg", "A=1", "-f", "Dockerfile.extract", "."]
  - name: gcr.io/cloud-builders/docker
    args: [push, "$_IMAGE:$SHORT_SHA"]
  - name: gcr.io/kaniko-project/executor:latest
    args:
      - --destination=gcr.io/x/kaniko
      - --context=dir://tools
  - name: gcr.io/google.com/cloudsdktool/cloud-sdk:slim
    entrypoint: bash
    args:
      - -c
      - |
        echo $$HOME
        docker build -t local/two two/
        gcloud run jobs deploy bqx-ml-extract --image $_IMAGE:$SHORT_SHA --region \${_REGIO}
  - name: gcr.io/google.com/cloudsdktool/cloud-sdk
    entrypoint: gcloud
    args: [run, jobs, execute, bqx-ml-extract, --wait]
  - name: python:3.11
    entrypoint: python
    args: [scripts/check.py, --fast]
  - name: ubuntu
    script: |
      echo $ANYTHING
images:
  - $_IMAGE:$SHORT_SHA
  - gcr.io/$PROJECT_ID/listed
`;
const IMAGE = "us-central1-docker.pkg.dev/$PROJECT_ID/jobs/extract:$SHORT_SHA";

test("reads Dockerfiles, images, substitutions and jobs", () => {
  expect(readBuild(aSource("cloudbuild-extract.yaml", BUILD))).toEqual({
    path: "cloudbuild-extract.yaml",
    dockerfiles: [
      { path: "jobs/Dockerfile.extract", line: 6 },
      { path: "tools/Dockerfile", line: 11 },
      { path: "two/Dockerfile", line: 21 },
    ],
    images: [
      { image: IMAGE, line: 33 },
      { image: "gcr.io/$PROJECT_ID/listed", line: 34 },
      { image: "gcr.io/x/kaniko", line: 11 },
    ],
    substitutionsDefined: ["_REGION", "_IMAGE"],
    substitutionsUsed: [
      { name: "_REGION", line: 4 },
      { name: "_IMAGE", line: 8 },
      { name: "_IMAGE", line: 10 },
      { name: "_IMAGE", line: 22 },
      { name: "_REGIO", line: 22 },
      { name: "_IMAGE", line: 33 },
    ],
    waitsFor: [{ name: "bqx-ml-extract", line: 23 }],
    jobs: [{ name: "bqx-ml-extract", image: IMAGE, line: 22 }],
  });
});

test("describes what the build will do", () => {
  const source = describeBuild(aSource("cloudbuild.yaml", BUILD));
  expect(source).toMatchObject({
    language: "cloudbuild",
    purpose: "Builds and deploys the extract job.",
    tools: ["docker", "echo", "gcloud", "kaniko", "python"],
    calls: [{ path: "scripts/check.py", args: ["--fast"], line: 26 }],
    complete: true,
  });
  expect(source.effects.map(({ verb, kind, name, line }) => `${verb} ${kind} ${name} ${line}`)).toEqual([
    "create build us-central1-docker.pkg.dev/{PROJECT_ID}/jobs/extract:{SHORT_SHA} 6",
    "write build us-central1-docker.pkg.dev/{PROJECT_ID}/jobs/extract:{SHORT_SHA} 9",
    "create build gcr.io/x/kaniko 11",
    "create build local/two 21",
    "replace run-job bqx-ml-extract 22",
    "execute run-job bqx-ml-extract 23",
  ]);
  expect(source.effects[0]?.holes).toEqual([
    { cause: "substitution PROJECT_ID", line: 6 },
    { cause: "substitution SHORT_SHA", line: 6 },
  ]);
});

test("reads JSON and names damage with its line", () => {
  const json = '{"steps": [\n{"name": "gcr.io/cloud-builders/docker", "args": ["build", "."]}]}';
  expect(readBuild(aSource("cloudbuild.json", json)).dockerfiles).toEqual([{ path: "Dockerfile", line: 2 }]);
  const broken = describeBuild(aSource("cloudbuild.yaml", "steps:\n  - name: 'x\n"));
  expect(broken.complete).toBe(false);
  expect(broken.syntax[0]?.line).toBeGreaterThan(1);
  expect(describeBuild(aSource("cloudbuild.yaml", "options: {}\n")).syntax).toEqual([
    { line: 1, message: "no list of steps" },
  ]);
});

import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);

// package.json
var package_default = {
  name: "phasegate",
  version: "0.1.0",
  private: true,
  description: "Answers with evidence: can this phase start on its date?",
  license: "Apache-2.0",
  type: "module",
  engines: {
    node: ">=20.19"
  },
  bin: {
    phasegate: "dist/cli.mjs"
  },
  imports: {
    "#domain/*": "./src/domain/*",
    "#plan/*": "./src/plan/*",
    "#collect/*": "./src/collect/*",
    "#languages/*": "./src/languages/*",
    "#audit/*": "./src/audit/*",
    "#judge/*": "./src/judge/*",
    "#render/*": "./src/render/*",
    "#publish/*": "./src/publish/*",
    "#clients/*": "./src/clients/*",
    "#sandbox/*": "./src/sandbox/*",
    "#test/*": "./test/*"
  },
  scripts: {
    build: "node scripts/build.mjs",
    generate: "node scripts/generate.mjs",
    check: "npm run check:static && npm run build -- --check && npm test",
    "check:static": "node scripts/generate.mjs --check && biome check . && tsc -p . && tsc -p src/page && depcruise src --config .dependency-cruiser.mjs && knip",
    test: "vitest run",
    fix: "biome check --write .",
    bench: "node bench/run.mjs"
  },
  dependencies: {
    "@actions/core": "3.0.1",
    "@actions/github": "9.1.1",
    "@google-cloud/bigquery": "8.3.1",
    "@octokit/plugin-retry": "8.1.1",
    "@octokit/plugin-throttling": "11.0.5",
    "@octokit/rest": "22.0.1",
    "@renovatebot/pep440": "4.2.4",
    ajv: "8.20.0",
    "dockerfile-ast": "0.7.1",
    "google-auth-library": "10.9.1",
    "smol-toml": "1.9.1",
    "web-tree-sitter": "0.27.1",
    yaml: "2.9.1",
    zod: "4.6.7"
  },
  devDependencies: {
    "@biomejs/biome": "2.6.8",
    "@maxim_mazurok/gapi.client.artifactregistry-v1": "0.1.20260224",
    "@maxim_mazurok/gapi.client.bigquery-v2": "0.1.20260314",
    "@maxim_mazurok/gapi.client.bigquerydatatransfer-v1": "0.1.20260302",
    "@maxim_mazurok/gapi.client.billingbudgets-v1": "0.1.20260308",
    "@maxim_mazurok/gapi.client.cloudbilling-v1": "0.1.20260306",
    "@maxim_mazurok/gapi.client.cloudresourcemanager-v3": "0.1.20260218",
    "@maxim_mazurok/gapi.client.iam-v1": "0.1.20260306",
    "@maxim_mazurok/gapi.client.iamcredentials-v1": "0.1.20260305",
    "@maxim_mazurok/gapi.client.monitoring-v3": "0.2.20260310",
    "@maxim_mazurok/gapi.client.run-v2": "0.1.20260227",
    "@maxim_mazurok/gapi.client.serviceusage-v1": "0.1.20260227",
    "@maxim_mazurok/gapi.client.serviceusage-v1beta1": "0.1.20260227",
    "@maxim_mazurok/gapi.client.storage-v1": "0.2.20260303",
    "@maxim_mazurok/gapi.client.sts-v1": "0.1.20260304",
    "@microsoft/jest-sarif": "1.0.0-beta.0",
    "@types/node": "20.19.43",
    "axe-core": "4.14.1",
    "dependency-cruiser": "17.4.3",
    esbuild: "0.28.2",
    "fast-check": "4.10.2",
    knip: "6.44.2",
    marked: "18.2.1",
    "playwright-core": "1.65.1",
    "tree-sitter-bash": "0.25.1",
    "tree-sitter-python": "0.25.0",
    "ts-json-schema-generator": "2.4.0",
    typescript: "5.9.3",
    vitest: "4.1.12"
  },
  overrides: {
    "@octokit/request": "10.0.8"
  }
};

// src/entries/version.ts
var version = package_default.version;

export {
  version
};

import { expect, test } from "vitest";
import { detectLanguage } from "#languages/detect.ts";

test.each([
  ["a/b.py", "", "python"],
  ["run.SH", "", "shell"],
  ["q.sql", "", "sql"],
  ["q.sql.j2", "", "sql"],
  ["Dockerfile", "", "dockerfile"],
  ["x/Dockerfile.extract", "", "dockerfile"],
  ["extract.Dockerfile", "", "dockerfile"],
  ["Containerfile", "", "dockerfile"],
  ["Dockerfile.extract.dockerignore", "", null],
  ["dockerfile_reader.py", "", "python"],
  ["cloudbuild-extract.yaml", "", "cloudbuild"],
  ["ci/cloudbuild.json", "", "cloudbuild"],
  ["deploy.yaml", "", null],
  ["requirements-dev.txt", "", "requirements"],
  ["requirements/base.txt", "", "requirements"],
  ["constraints.txt", "", "requirements"],
  ["requirements.md", "", null],
  ["pyproject.toml", "", "pyproject"],
  ["jobs/setup.cfg", "", "requirements"],
  ["Pipfile", "", "requirements"],
  ["Pipfile.lock", "", "requirements"],
  ["uv.lock", "", "requirements"],
  ["environment-gpu.yml", "", "requirements"],
  [".python-version", "", "requirements"],
  ["bin/run", "#!/usr/bin/env -S python3 -u\n", "python"],
  ["bin/run", "#! /bin/bash -e\n", "shell"],
  ["bin/run", "#!/usr/bin/env node\n", null],
  ["notes.txt", "python", null],
])("%s with %j is %s", (path, text, language) => {
  expect(detectLanguage(path, text)).toBe(language);
});

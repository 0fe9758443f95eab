import { expect, test } from "vitest";
import { describeDockerfile, readImage } from "#languages/containers/index.ts";
import { aSource, aTree } from "../a-source.ts";

const EXTRACT = `# syntax=docker/dockerfile:1
# Runs the extraction job. Built by Cloud Build.
ARG TAG=3.11-slim
FROM python:$TAG AS build
WORKDIR /build
COPY requirements/base.txt requirements/
RUN python -m venv /opt/venv && \\
    # the job's own packages
    /opt/venv/bin/pip install --no-cache-dir -r requirements/base.txt \\
      "pandas[gbq]>=2,<3" google_cloud.bigquery==3.14.0 --index-url https://index.example.com/simple

FROM python:$TAG
ARG APP=app
ENV PYTHONUNBUFFERED=1 GREETING="hello world"
WORKDIR /$APP
RUN apt-get update && apt-get install -y --no-install-recommends curl jq=1.6-2 > /dev/null
COPY --from=build /opt/venv /opt/venv
COPY ["scripts/extract job.py", "./"]
COPY --chown=1:1 scripts/ scripts/
ENTRYPOINT ["python", "-u", "scripts/extract.py"]
CMD ["--pair", "eurusd"]
`;

test("reads stages, copies, packages and the start of an image", () => {
  expect(
    readImage(aSource("Dockerfile.extract", EXTRACT), aTree({ ".dockerignore": "# no\n*.csv\n" })),
  ).toEqual({
    path: "Dockerfile.extract",
    base: [{ image: "python:3.11-slim", line: 12 }],
    copies: [
      { sources: ["/opt/venv"], target: "/opt/venv", from: "build", line: 17 },
      { sources: ["scripts/extract job.py"], target: "/app/", from: null, line: 18 },
      { sources: ["scripts/"], target: "/app/scripts/", from: null, line: 19 },
    ],
    pip: [
      { name: "pandas", specifier: ">=2,<3", line: 10, extras: ["gbq"] },
      { name: "google-cloud-bigquery", specifier: "==3.14.0", line: 10 },
    ],
    requirementFiles: ["requirements/base.txt"],
    apt: [
      { name: "curl", specifier: "", line: 16 },
      { name: "jq", specifier: "=1.6-2", line: 16 },
    ],
    environment: { PYTHONUNBUFFERED: "1", GREETING: "hello world" },
    workdir: "/app",
    entrypoint: ["python", "-u", "scripts/extract.py"],
    command: ["--pair", "eurusd"],
    changesModes: true,
    startLine: 20,
    ignored: ["*.csv"],
    ignoreFile: { path: ".dockerignore", lines: [2] },
  });
});

test("describes a Dockerfile as a script that starts another", () => {
  expect(
    describeDockerfile(aSource("Dockerfile.extract", EXTRACT), aTree({ "scripts/extract.py": "" })),
  ).toEqual({
    path: "Dockerfile.extract",
    language: "dockerfile",
    bytes: Buffer.byteLength(EXTRACT),
    lines: 21,
    purpose: "Runs the extraction job.",
    syntax: [],
    imports: [],
    flags: [],
    positionals: [],
    execution: "sequential",
    interactive: false,
    tools: ["/opt/venv/bin/pip", "apt-get", "python"],
    calls: [{ path: "scripts/extract.py", args: ["--pair", "eurusd"], line: 20 }],
    filesRead: ["scripts/", "scripts/extract job.py"],
    environmentRead: [],
    effects: [],
    complete: true,
    limits: [],
  });
});

test("reads heredocs, the shell form, mounts and other installers", () => {
  const image = readImage(
    aSource(
      "Dockerfile",
      `FROM debian
WORKDIR /srv
RUN <<EOF
apk add --no-cache bash
cd deps && python3 -m pip install 'numpy == 1.26' six
EOF
RUN --mount=type=bind,source=reqs/all.txt,target=/tmp/all.txt pip3 install -r/tmp/all.txt
RUN uv pip install --system polars ./local .[dev] git+https://example.com/x.git
RUN ["pip", "install", "rich"]
COPY <<EOF /srv/start.sh
pip install not-this
EOF
COPY . .
CMD exec python main.py --all
`,
    ),
  );
  expect(image.pip.map(({ name, specifier, line }) => `${name}${specifier}:${line}`)).toEqual([
    "numpy== 1.26:5",
    "six:5",
    "polars:8",
    "rich:9",
  ]);
  expect(image.apt).toEqual([{ name: "bash", specifier: "", line: 4 }]);
  expect(image.requirementFiles).toEqual(["reqs/all.txt"]);
  expect(image.copies).toEqual([
    { sources: ["<<EOF"], target: "/srv/start.sh", from: null, line: 10 },
    { sources: ["."], target: "/srv/", from: null, line: 13 },
  ]);
  expect(image.command).toEqual(["exec", "python", "main.py", "--all"]);
  expect(image.startLine).toBe(14);
});

test("says copies from another stage as copies from the build context too", () => {
  const image = readImage(
    aSource(
      "Dockerfile",
      "FROM a AS src\nCOPY jobs /src/jobs\nFROM b\nCOPY --from=src /src/jobs /app/jobs\n",
    ),
  );
  expect(image.copies).toEqual([
    { sources: ["/src/jobs"], target: "/app/jobs", from: "src", line: 4 },
    { sources: ["jobs"], target: "/app/jobs", from: null, line: 4 },
  ]);
});

test("a new entrypoint drops the command of the stage below", () => {
  const image = readImage(
    aSource(
      "Dockerfile",
      'FROM a AS base\nENV A=1\nCMD ["x"]\nFROM base\nENTRYPOINT ["bash", "-c", "python run.py"]\n',
    ),
  );
  expect([image.entrypoint, image.command, image.environment]).toEqual([
    ["bash", "-c", "python run.py"],
    [],
    { A: "1" },
  ]);
});

test("finds the started script through modules, shells and the Dockerfile's own folder", () => {
  const start = (text: string, files: Record<string, string>, path = "Dockerfile") =>
    describeDockerfile(aSource(path, `FROM x\nWORKDIR /app\nCOPY . .\n${text}\n`), aTree(files)).calls;
  expect(start('ENTRYPOINT ["python", "-m", "jobs.run", "a"]', { "jobs/run.py": "" })).toEqual([
    { path: "jobs/run.py", args: ["a"], line: 4 },
  ]);
  expect(start('CMD ["sh", "-c", "cd /app && exec ./go.sh $X"]', { "go.sh": "" })).toEqual([
    { path: "go.sh", args: ["$X"], line: 4 },
  ]);
  expect(start("CMD python main.py", { "jobs/a/main.py": "" }, "jobs/a/Dockerfile")).toEqual([
    { path: "jobs/a/main.py", args: [], line: 4 },
  ]);
  expect(start('CMD ["nginx"]', {})).toEqual([]);
});

test("names syntax faults with their lines", () => {
  const faults = (text: string) => describeDockerfile(aSource("Dockerfile", text), aTree()).syntax;
  expect(faults("FROM x\nRUNN y\nCOPY\n")).toEqual([
    { line: 2, message: "unknown instruction: RUNN" },
    { line: 3, message: "COPY has no argument" },
  ]);
  expect(faults("RUN x\n")).toEqual([{ line: 1, message: "no FROM instruction" }]);
  expect(faults("RUN x\nFROM y\n")).toEqual([{ line: 1, message: "RUN stands before the first FROM" }]);
});

test("says how many instructions lie past the limit", () => {
  const source = describeDockerfile(aSource("Dockerfile", `FROM x\n${"RUN true\n".repeat(2_001)}`), aTree());
  expect([source.complete, source.limits]).toEqual([false, ["2 instructions past the limit were not read."]]);
});

test("variables that double each other do not grow without end", () => {
  const image = readImage(aSource("Dockerfile", `FROM x\nENV A=aaaaaaaa\n${"ENV A=$A$A\n".repeat(100)}`));
  expect(image.environment["A"]?.length).toBeLessThan(200_000);
});

test.each([
  ["RUN chmod +x /app/run.sh", true],
  ["RUN install -D -m 755 run.sh /app/run.sh", true],
  ["RUN <<EOF\nchmod 755 /app/run.sh\nEOF", true],
  ["COPY --chmod=755 run.sh /app/", true],
  ["COPY run.sh /app/\n# chmod is not needed", undefined],
  ["RUN apt-get install -y make", undefined],
])("tells that %j may make files executable: %s", (text, expected) => {
  expect(readImage(aSource("Dockerfile", `FROM alpine\n${text}\n`)).changesModes).toBe(expected);
});

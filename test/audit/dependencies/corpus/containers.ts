import { BUILD, type CorpusCase } from "./case.ts";

/** What stops a build or a start, and what a layer keeps. */
export const CONTAINERS: readonly CorpusCase[] = [
  {
    title: "follows heredocs, arguments and stages that are right",
    files: {
      Dockerfile: `# syntax=docker/dockerfile:1
ARG PYTHON=3.12
FROM python:\${PYTHON}-slim AS build
ARG PYTHON
ARG FOLDER=job
RUN <<SETUP
set -e
apt-get update
apt-get install -y jq
pip install pandas==2.2.2
echo "for $PYTHON"
SETUP
COPY --chmod=755 \${FOLDER}/run.sh /app/run.sh
COPY <<'FILE' /app/settings.ini
[job]
size = 1
FILE
FROM build
COPY --from=build /app/settings.ini /app/
COPY --from=0 /app/run.sh /app/
COPY job/load.py /app/
WORKDIR /app
ENTRYPOINT ["/app/run.sh"]
`,
      "cloudbuild.yaml": BUILD,
      "job/run.sh": "#!/bin/bash\npython /app/load.py | jq .\n",
      "job/load.py": "import pandas\n",
    },
    expected: [],
  },
  {
    title: "finds arguments that are empty where they are used, and copies that cannot be made",
    files: {
      Dockerfile: `ARG PYTHON=3.12
ARG TOOLS="jq curl"
FROM python:\${PYHTON}-slim
RUN apt-get update && apt-get install -y $TOOLS
COPY --from=tools /usr/bin/x /usr/bin/x
COPY a.py b.py /app
CMD ["python", "/app/a.py"]
`,
      "cloudbuild.yaml": BUILD,
      "a.py": "print(1)\n",
      "b.py": "print(1)\n",
    },
    expected: [
      "fail prevents unbuildable-image Dockerfile: Dockerfile uses PYHTON, which no ARG above FROM declares (line 3), uses TOOLS, which is declared before FROM only (line 2) (line 4), copies from tools, which is no stage (line 5), copies several files to /app, which does not end in a slash (line 6).",
    ],
  },
  {
    title:
      "finds what keeps a container from starting: no interpreter, a line end of Windows, an ignored script",
    files: {
      Dockerfile: `FROM python:3.12-slim
WORKDIR /app
COPY jobs/ jobs/
ENTRYPOINT ["jobs/run.sh"]
`,
      "bare/Dockerfile": `FROM python:3.12-slim
COPY jobs/bare.sh /bare.sh
ENTRYPOINT ["/bare.sh"]
`,
      "shell/Dockerfile": `FROM python:3.12-slim
COPY jobs/bare.sh /bare.sh
CMD /bare.sh
`,
      "gone/Dockerfile": `FROM python:3.12-slim
COPY jobs/ /jobs/
CMD ["bash", "/jobs/secret.sh"]
`,
      ".dockerignore": "jobs/secret.sh\n",
      "cloudbuild.yaml": BUILD,
      "jobs/run.sh": "#!/bin/bash\r\necho 1\r\n",
      "jobs/bare.sh": "echo 1\n",
      "jobs/secret.sh": "echo 1\n",
    },
    expected: [
      "fail prevents unbuildable-image Dockerfile: Dockerfile starts jobs/run.sh, whose first line ends in CR LF: no such interpreter is found (line 4).",
      "fail slows missing-entrypoint gone/Dockerfile: gone/Dockerfile starts with /jobs/secret.sh, but jobs/secret.sh in .dockerignore:1 keeps it out of the build.",
      "fail slows unbuildable-image bare/Dockerfile: bare/Dockerfile starts /bare.sh, which has no #! line: the kernel cannot run it (line 3).",
    ],
  },
  {
    title: "finds secrets in layers, in heredocs too, and not those that are mounted",
    files: {
      Dockerfile: `FROM python:3.12-slim
ARG NPM_TOKEN
ENV DB_PASSWORD=hunter2
COPY sa-key.json /keys/
RUN pip install --index-url https://me:s3cret@pypi.example.com/simple pandas==2.2.2
RUN <<EOF
curl -H "Authorization: AIzaAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" https://example.com
EOF
RUN --mount=type=secret,id=token TOKEN=$(cat /run/secrets/token) && echo ok
COPY load.py /load.py
CMD ["python", "/load.py"]
`,
      "cloudbuild.yaml": BUILD,
      "load.py": "import pandas\n",
      "sa-key.json": "{}",
    },
    expected: [
      "fail endangers exposed-secret Dockerfile: Dockerfile keeps ARG NPM_TOKEN in a layer (line 2), keeps ENV DB_PASSWORD in a layer (line 3), keeps COPY sa-key.json in a layer (line 4), keeps RUN with an address with a password in a layer (line 5), keeps RUN with an API key in a layer (line 7).",
      "fail prevents committed-key sa-key.json: sa-key.json is named like a key.",
    ],
  },
];

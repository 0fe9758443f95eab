import { expect, test } from "vitest";
import { readImage } from "#languages/containers/index.ts";
import { aSource, aTree } from "../a-source.ts";

const FILES = {
  "pyproject.toml": "",
  "app/setup.py": "",
  Pipfile: "",
  "conda/env.yml": "",
  "environment.yml": "",
};

function installed(run: string, copies = "COPY . .") {
  const file = aSource("Dockerfile", `FROM python:3.12\nWORKDIR /srv\n${copies}\n${run}\n`);
  const { requirementFiles, pip, installsOtherwise = false } = readImage(file, aTree(FILES));
  return [...requirementFiles, ...pip.map(({ name, specifier }) => name + specifier), installsOtherwise];
}

test.each<[string, readonly (string | boolean)[]]>([
  ["RUN pip install .", ["pyproject.toml", false]],
  ["RUN pip install '.[gcs,excel]' tqdm==4.1", ["pyproject.toml[gcs,excel]", "tqdm==4.1", false]],
  ["RUN pip install -e ./app", ["app/setup.py", false]],
  ["RUN pip install /srv/app", ["app/setup.py", false]],
  ["RUN poetry install --only main --extras gcs", ["pyproject.toml[main,gcs]", false]],
  ["RUN uv sync --frozen --extra gcs --project=app", [true]],
  ["RUN uv sync", ["pyproject.toml", false]],
  ["RUN pipenv sync --system", ["Pipfile", false]],
  ["RUN conda env create -f conda/env.yml", ["conda/env.yml", false]],
  ["RUN micromamba install -y -n base -f environment.yml", ["environment.yml", false]],
  ["RUN conda install -y -c conda-forge python=3.12 pandas=2.2 tqdm", ["pandas==2.2.*", "tqdm", false]],
  ["RUN poetry add pandas==2.2.2", ["pandas==2.2.2", false]],
  ["RUN poetry config virtualenvs.create false", [false]],
  ["RUN python setup.py install", [true]],
  ["RUN pip install ./gone", [true]],
])("%s", (run, expected) => {
  expect(installed(run)).toEqual(expected);
});

test("a project that no COPY brings is not taken for the one in the repository", () => {
  expect(installed("RUN pip install .", "COPY app/ app/")).toEqual([true]);
});

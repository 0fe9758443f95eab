import { expect, test } from "vitest";
import { audit } from "#audit/dependencies/uncopied-script/audit.ts";
import type { CopyInstruction } from "#domain/container.ts";
import { cureOf, tell } from "#test/support/ask.ts";
import { anImage } from "#test/support/image.ts";
import { aRead } from "#test/support/reading.ts";
import { partsOf } from "#test/support/repository.ts";
import { aRepository, aScript } from "#test/support/snapshot.ts";
import { theGoodParts } from "#test/support/world.ts";

const START = { path: "scripts/audit.py", args: [], line: 4 };
const NAMES = { module: "names", distribution: null, origin: "local", line: 9 } as const;

const OWN: CopyInstruction = { sources: ["scripts/audit.py"], target: "/app/scripts/", from: null, line: 2 };

function world(...others: readonly CopyInstruction[]) {
  const copies = [OWN, ...others];
  return {
    parts: {
      images: aRead([anImage({ copies })]),
      repository: aRead(aRepository(["scripts/audit.py", "scripts/names.py"])),
      scripts: aRead([
        aScript({ path: "Dockerfile", language: "dockerfile", calls: [START] }),
        aScript({ path: "scripts/audit.py", imports: [NAMES] }),
        aScript({ path: "scripts/names.py" }),
      ]),
    },
  };
}

test("prevents where the image of a job of the plan lacks a module, and says which COPY to add", () => {
  expect(tell(audit, world())).toEqual([
    "fail prevents Dockerfile: Dockerfile lacks scripts/names.py (imported at scripts/audit.py:9): no COPY puts it at /app/scripts/names.py.",
  ]);
  expect(cureOf(audit, world())).toMatchObject({
    consequence: "Job extract stops at scripts/audit.py:9, which imports scripts/names.py",
    action: "Add COPY scripts/names.py /app/scripts/names.py to Dockerfile after line 2.",
  });
});

test("endangers where only an environment of the plan names the image, and slows elsewhere", () => {
  const { parts } = world();
  const builds = aRead([]);
  expect(tell(audit, { parts: { ...parts, builds } })[0]).toMatch(/^fail endangers/);
  const dependencies = { environments: [], tools: [], apis: [] };
  expect(tell(audit, { plan: { dependencies }, parts: { ...parts, builds } })[0]).toMatch(/^fail slows/);
});

test("may prevent where another stage may bring the script", () => {
  const stage = { sources: ["/out"], target: "/app/scripts", from: "build", line: 3 };
  expect(tell(audit, world(stage))).toEqual([
    "unverified prevents Dockerfile: Could not check whether Dockerfile holds scripts/names.py: a copy that cannot be followed may bring it.",
  ]);
});

test("passes where the script lies elsewhere in the image", () => {
  const away = { sources: ["scripts/names.py"], target: "/opt/lib/", from: null, line: 3 };
  expect(tell(audit, world(away))).toEqual([]);
});

test("follows cycles once", async () => {
  const files = {
    Dockerfile: 'FROM python:3.12\nWORKDIR /app\nCOPY . .\nCMD ["python", "a.py"]\n',
    "a.py": "import b\n",
    "b.py": "import a\n",
  };
  expect(tell(audit, { parts: theGoodParts(await partsOf(files)) })).toEqual([]);
});

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { described } from "./described.ts";
import { execute, hasBash } from "./support/doubled.ts";

const forms = readFileSync(fileURLToPath(new URL("support/forms.sh", import.meta.url)), "utf8").split(
  "#---\n",
);

describe.skipIf(!hasBash)("what bash does with each form", () => {
  const shown = execute(forms);
  test.each(
    forms.map((form, at) => [(form.split("\n")[0] ?? "").slice(0, 60), form, shown[at] ?? []] as const),
  )("is what the evaluator says of %s", async (_, form, lines) => {
    const { effects } = await described("form.sh", { "form.sh": form });
    const exact = effects.filter((effect) => effect.exact).map(({ name }) => name);
    const dropped = lines.map((line) => line.replace(/^rm -t /, ""));
    expect([...new Set(exact)].sort()).toEqual([...new Set(dropped)].sort());
  });
});

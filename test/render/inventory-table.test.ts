import { expect, it } from "vitest";
import { renderInventoryTable } from "../../src/render/inventory-table.ts";
import { anEffect, aScript } from "../support/snapshot.ts";

const inventory = (scripts: readonly ReturnType<typeof aScript>[]) =>
  renderInventoryTable({ schemaVersion: 1, repo: "r", revision: null, scripts, skipped: [] }, { width: 80 });

it("names the lines after whose failure a script goes on, of changes alone and each once", () => {
  const ignored = (line: number) => anEffect({ verb: "drop", failureIgnored: true, line });
  const text = inventory([
    aScript({
      path: "a.sh",
      effects: [
        ignored(9),
        ignored(4),
        ignored(9),
        anEffect({ verb: "read", failureIgnored: true, line: 2 }),
      ],
    }),
    aScript({ path: "b.sh", effects: [anEffect({ verb: "drop", line: 1 })] }),
  ]);
  expect(text.slice(text.indexOf("\nGoes on"))).toBe(
    "\nGoes on although a change fails:\n  a.sh: lines 4, 9\n",
  );
});

it("says nothing of failures where none is ignored", () => {
  expect(inventory([aScript({ effects: [anEffect({ verb: "drop" })] })])).not.toContain("Goes on");
});

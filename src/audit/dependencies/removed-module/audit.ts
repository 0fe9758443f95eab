import type { Answer } from "#domain/finding.ts";
import type { PythonVersion } from "#domain/python/versions.ts";
import type { Import } from "#domain/script.ts";
import { fail, fromScript, hours, notApplicable, pass } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { askPlaces, PLACE_PARTS } from "../../place-questions.ts";
import type { PlacedScript, PlaceReadings, PythonPlace } from "../../python-places.ts";
import { lackUnder } from "../../stdlib-changes.ts";
import { counted } from "../../wording.ts";

/** Asks whether the standard modules that scripts import are in the Python that runs them. */
export const audit = defineAudit({
  id: "removed-module",
  family: "dependencies",
  title: "Standard modules that scripts import are in their Python",
  impact: "prevents",
  reads: [...PLACE_PARTS],
  ask: (question) =>
    askPlaces(question, {
      whether: "whether the standard modules that scripts import are in their Python",
      consequence: "A script stops at an import",
      ask: answersFor,
    }),
});

function answersFor(place: PythonPlace, readings: PlaceReadings): readonly Answer[] {
  const { python, scripts, subject, name } = place;
  if (python === null) {
    const says = `Nothing tells which Python ${name} runs.`;
    return [notApplicable({ subject, says, evidence: [place.seen("no version of Python")] })];
  }
  const lacking = scripts.flatMap((placed) =>
    placed.script.imports.flatMap((imported) => {
      const why = imported.origin === "stdlib" ? lackUnder(imported.module, python.version) : null;
      return why === null ? [] : [answer({ placed, imported, why, place, python, readings })];
    }),
  );
  if (lacking.length > 0) return lacking;
  const saw = `${python.said}; ${counted(scripts.length, "script")}`;
  const says = `Python ${python.version} of ${name} has every standard module that its scripts import.`;
  return [pass({ subject, says, evidence: [place.seen(saw)] })];
}

function answer(seen: {
  readonly placed: PlacedScript;
  readonly imported: Import;
  readonly why: string;
  readonly place: PythonPlace;
  readonly python: PythonVersion;
  readonly readings: PlaceReadings;
}): Answer {
  const { placed, imported, why, place, python, readings } = seen;
  const { script, impact, operations } = placed;
  const { module, line, optional } = imported;
  return fail({
    subject: { kind: "script", id: script.path },
    says: `${script.path}:${line} imports ${module}, ${why}; ${place.name} runs Python ${python.version}.`,
    impact: optional === true ? "informs" : impact,
    operations,
    place: { path: script.path, line },
    evidence: [
      fromScript(readings.scripts, { script, line, saw: `import of ${module}` }),
      place.seen(`${python.path}:${python.line} ${python.said}`),
    ],
    cure: {
      consequence: `${script.path} stops at line ${line}: there is no module ${module}`,
      delay: hours(0.5, 2),
      workaround: why.startsWith("removed") ? "Run with an older Python until it is replaced." : null,
      action: `Replace ${module} in ${script.path}, or run another Python than ${python.version} (${python.path}:${python.line}).`,
    },
  });
}

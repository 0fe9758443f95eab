import type { Answer } from "#domain/finding.ts";
import type { RuntimeNeed } from "#domain/script.ts";
import { fail, fromScript, hours, pass, unverified } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import type { InstalledSight } from "../../installed-sight.ts";
import { askPlaces, PLACE_PARTS } from "../../place-questions.ts";
import type { PlacedScript, PlaceReadings, PythonPlace } from "../../python-places.ts";
import { counted, listed } from "../../wording.ts";

/** Asks whether the packages that calls need only when they run are installed where they run. */
export const audit = defineAudit({
  id: "missing-runtime-package",
  family: "dependencies",
  title: "Packages that calls need when they run are installed",
  impact: "prevents",
  reads: [...PLACE_PARTS],
  ask: (question) =>
    askPlaces(question, {
      whether: "whether the packages that calls need when they run are installed",
      consequence: "A script stops at a call whose engine or driver is not installed",
      ask: (place, readings) => answersFor(place, readings),
    }),
});

/** One need in one place, with every script that has it. */
interface Use {
  readonly need: RuntimeNeed;
  readonly users: readonly [PlacedScript, ...PlacedScript[]];
}

function answersFor(place: PythonPlace, readings: PlaceReadings): readonly Answer[] {
  const uses = usesIn(place);
  const open = uses.flatMap((use) => {
    const sights = use.need.anyOf.map((name) => place.at(name));
    return sights.some(({ state }) => state === "installed")
      ? []
      : [answer({ use, place, readings, sights })];
  });
  if (open.length > 0) return open;
  const names = [...new Set(uses.flatMap(({ need }) => need.anyOf))].sort();
  const saw =
    uses.length === 0
      ? `${counted(place.scripts.length, "script")}, none with a call that needs more than is imported`
      : `${counted(uses.length, "need")} of calls: ${listed(names)}`;
  const says = `${place.name} has what calls need when they run.`;
  return [pass({ subject: place.subject, says, evidence: [place.seen(saw)] })];
}

/** What a script imports itself, other audits ask about. */
function usesIn({ scripts }: PythonPlace): readonly Use[] {
  const uses = new Map<string, { need: RuntimeNeed; users: [PlacedScript, ...PlacedScript[]] }>();
  for (const placed of scripts) {
    const imported = new Set(placed.script.imports.map(({ distribution }) => distribution));
    for (const need of placed.script.runtimeNeeds ?? []) {
      if (need.anyOf.some((name) => imported.has(name))) continue;
      const key = `${need.anyOf.join(" ")} ${need.optional === true}`;
      const known = uses.get(key);
      if (known) known.users.push(placed);
      else uses.set(key, { need, users: [placed] });
    }
  }
  return [...uses.values()];
}

const WEIGHT = { prevents: 3, endangers: 2, slows: 1, informs: 0 } as const;

function answer({
  use,
  place,
  readings,
  sights,
}: {
  readonly use: Use;
  readonly place: PythonPlace;
  readonly readings: PlaceReadings;
  readonly sights: readonly InstalledSight[];
}): Answer {
  const { need, users } = use;
  const first = users.reduce((best, one) => (WEIGHT[one.impact] > WEIGHT[best.impact] ? one : best));
  const line = first.script.runtimeNeeds?.find(({ anyOf }) => anyOf.join() === need.anyOf.join())?.line ?? 1;
  const names = need.anyOf.join(" or ");
  const paths = listed(users.map(({ script }) => script.path));
  const where = { path: first.script.path, line };
  const isOptional = need.optional === true;
  const base = {
    subject: { kind: "package", id: need.anyOf[0] ?? names },
    impact: isOptional ? "informs" : first.impact,
    operations: [...new Set(users.flatMap(({ operations }) => operations))],
    place: where,
    evidence: [
      fromScript(readings.scripts, { script: first.script, line, saw: `${need.call} needs ${names}` }),
      place.seen(`${place.name}: no ${names}`),
    ],
  } as const;
  const effect = isOptional
    ? `${paths} run slower: ${need.call} at ${where.path}:${line} does without ${names}`
    : `${paths} stop${users.length === 1 ? "s" : ""} at ${where.path}:${line}: ${need.call} fails without ${names}`;
  const unknown = sights.find((sight) => sight.state === "unknown");
  if (unknown) {
    return unverified({
      ...base,
      says: `Could not check whether ${place.name} has ${names}, which ${need.call} needs at ${where.path}:${line}: ${unknown.why}.`,
      verify: `Look where it runs: pip show ${need.anyOf[0]}`,
      cure: {
        consequence: `May be hidden: ${effect}`,
        delay: hours(0, 1),
        action: `Install ${names} by name, or look where it runs.`,
      },
    });
  }
  return fail({
    ...base,
    says: `${place.name} does not install ${names}, which ${need.call} needs at ${where.path}:${line}.`,
    cure: {
      consequence: effect,
      delay: hours(0.25, 1),
      action: `Add ${need.anyOf[0]} to ${place.name}${place.image ? ", and build it again" : ""}.`,
    },
  });
}

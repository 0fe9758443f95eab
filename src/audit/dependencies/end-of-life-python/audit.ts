import type { Answer } from "#domain/finding.ts";
import { lastDayOf } from "#domain/python/versions.ts";
import { fail, hours, notApplicable, pass } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { askPlaces, PLACE_PARTS } from "../../place-questions.ts";
import type { PythonPlace } from "../../python-places.ts";

/** Asks whether the Python of each place still gets security fixes when the phase starts. */
export const audit = defineAudit({
  id: "end-of-life-python",
  family: "dependencies",
  title: "The Python that runs still gets fixes",
  impact: "slows",
  reads: [...PLACE_PARTS],
  ask: (question) =>
    askPlaces(question, {
      whether: "whether the Python that runs still gets fixes",
      consequence: "Packages no longer support the Python that the phase runs with",
      ask: (place) => [answer(place, dayOf(question.at, question.phase.starts))],
    }),
});

/** The later of the run's day and the phase's first. */
function dayOf(at: string, starts: string): string {
  const today = at.slice(0, 10);
  return starts > today ? starts : today;
}

function answer(place: PythonPlace, day: string): Answer {
  const { python, subject, name } = place;
  const last = python ? lastDayOf(python.version) : null;
  if (!python || last === null) {
    const says = python
      ? `The last day of Python ${python.version} is not known.`
      : `Nothing tells which Python ${name} runs.`;
    return notApplicable({ subject, says, evidence: [place.seen(python?.said ?? "no version of Python")] });
  }
  const evidence = [place.seen(`${python.path}:${python.line} ${python.said}; fixes until ${last}`)] as const;
  if (last >= day) {
    return pass({ subject, says: `Python ${python.version} of ${name} gets fixes until ${last}.`, evidence });
  }
  return fail({
    subject,
    says: `${name} runs Python ${python.version}, which got its last fix on ${last}.`,
    place: { path: python.path, line: python.line },
    evidence,
    cure: {
      consequence: `New versions of packages no longer install on Python ${python.version}, and nobody mends its security`,
      delay: hours(1, 6),
      workaround: "Keep every version pinned until the move.",
      action: `Name a newer Python at ${python.path}:${python.line}, and run the scripts' tests with it.`,
    },
  });
}

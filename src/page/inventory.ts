import type { PageModel, PageResource, PageScript } from "#render/page/model.ts";
import { READINESS_ORDER } from "#render/words.ts";
import { definitions, el, nothing, opener, placeLink } from "./dom.ts";
import { blockerLinks, type Drawer, evidenceList } from "./drawer.ts";
import { chip, readinessMark, SIGNS } from "./marks.ts";
import { type Choice, pagedTable } from "./table.ts";

/** Every script of the plan and of the repository. */
export function showScripts(model: PageModel, drawer: Drawer): HTMLElement {
  if (model.scripts.length === 0) return nothing("No script was found and the plan names none.");
  const families = [...new Set(model.scripts.map(({ family }) => family))].sort();
  return pagedTable<PageScript>({
    id: "scripts",
    caption: "Scripts of the plan and of the repository",
    noun: "scripts",
    headers: ["Status", "Script", "Purpose", "Effects", "Recommendation"],
    rows: model.scripts,
    text: ({ path, family, purpose, effects, recommendation, operations, readiness }) =>
      [path, family, purpose, effects, recommendation, readiness, ...operations].join(" "),
    cells: (script) => [
      readinessMark(script.readiness),
      el("span", {
        class: "stacked",
        children: [
          opener(script.path, () => openScript(script, model, drawer)),
          el("span", {
            class: "soft",
            text: script.wanted ? script.family : `${script.family}, not in the plan`,
          }),
        ],
      }),
      script.purpose || "not stated",
      script.effects,
      script.recommendation || "none",
    ],
    choices: [
      readinessChoice(),
      {
        label: "Script family",
        values: [["", "All families"], ...families.map((family) => [family, family] as const)],
        keeps: ({ family }, value) => family === value,
      },
    ],
  });
}

/** Infrastructure and dependencies. */
export function showResources(model: PageModel, drawer: Drawer): HTMLElement {
  if (model.resources.length === 0) return nothing("The plan declares none.");
  const types = [...new Set(model.resources.map(({ type }) => type))];
  return pagedTable<PageResource>({
    id: "resources",
    caption: "What was seen of each resource",
    noun: "resources",
    headers: ["Status", "Resource", "What was seen"],
    rows: model.resources,
    text: ({ type, subject, readiness, rows }) =>
      [type, subject.id, readiness, ...rows.map(({ label, value }) => `${label} ${value}`)].join(" "),
    cells: (resource) => [
      readinessMark(resource.readiness),
      el("span", {
        class: "stacked",
        children: [
          opener(resource.subject.id, () => openResource(resource, model, drawer)),
          el("span", { class: "soft", text: resource.type }),
        ],
      }),
      definitions(
        resource.rows
          .filter(({ label }) => label !== "Blockers")
          .map(({ label, value }) => [label, value] as const),
      ),
    ],
    choices: [
      readinessChoice(),
      {
        label: "Type",
        values: [["", "All types"], ...types.map((type) => [type, type] as const)],
        keeps: ({ type }, value) => type === value,
      },
    ],
  });
}

/** Opens the drawer on a script: its facts, blockers and the findings about it. */
export function openScript(script: PageScript, model: PageModel, drawer: Drawer): void {
  drawer.open(script.path, [
    el("p", {
      class: "marks",
      children: [readinessMark(script.readiness), chip(script.family), placeLink(script.place)],
    }),
    el("p", { text: script.purpose || "No purpose is stated." }),
    definitions([
      ["Operations", script.operations.join(", ") || "none"],
      ["Effects", script.effects],
      ...script.facts,
      ["Recommendation", script.recommendation || "none"],
    ]),
    ...subjectParts({ kind: "script", id: script.path }, script.blockers, { model, drawer }),
  ]);
}

function openResource(resource: PageResource, model: PageModel, drawer: Drawer): void {
  drawer.open(resource.subject.id, [
    el("p", { class: "marks", children: [readinessMark(resource.readiness), chip(resource.type)] }),
    definitions(resource.rows.map(({ label, value }) => [label, value] as const)),
    ...subjectParts(resource.subject, resource.blockers, { model, drawer }),
  ]);
}

/** Blockers of a subject, then the evidence of every finding about it. */
function subjectParts(
  subject: PageResource["subject"],
  blockers: readonly string[],
  { model, drawer }: { readonly model: PageModel; readonly drawer: Drawer },
): readonly (HTMLElement | null)[] {
  const own = model.findings.filter(
    ({ subject: { kind, id } }) => kind === subject.kind && id === subject.id,
  );
  const evidence = [...new Set(own.flatMap((finding) => finding.evidence))];
  return [
    blockers.length === 0 ? null : el("h3", { text: "Blockers" }),
    blockerLinks(blockers, model, drawer),
    evidence.length === 0 ? null : el("h3", { text: "Evidence" }),
    evidenceList(evidence, model),
  ];
}

function readinessChoice<Row extends { readonly readiness: PageScript["readiness"] }>(): Choice<Row> {
  return {
    label: "Status",
    values: [["", "All states"], ...READINESS_ORDER.map((name) => [name, SIGNS[name]] as const)],
    keeps: ({ readiness }, value) => readiness === value,
  };
}

import type { PageBlocker, PageEvidence, PageFinding, PageModel } from "#render/page/model.ts";
import { byId, definitions, el, list, opener, placeLink } from "./dom.ts";
import { chip, priorityMark, readinessMark } from "./marks.ts";
import { pageElements } from "./pages.ts";

/** The drawer beside the page: what a blocker, a finding or a script rests on. */
export interface Drawer {
  open(title: string, children: readonly (Node | null)[]): void;
  blocker(id: string): void;
  findings(title: string, indexes: readonly number[]): void;
}

const KINDS: Readonly<Record<PageEvidence["kind"], string>> = {
  plan: "Plan",
  file: "File",
  git: "Git",
  call: "Call",
  query: "Query",
  probe: "Probe",
  computation: "Computation",
};

/** Makes the drawer; a blocker's drawer can be addressed as `#blocker=ID`. */
export function createDrawer(model: PageModel): Drawer {
  const dialog = byId("drawer") as HTMLDialogElement;
  const title = byId("drawer-title");
  const content = byId("drawer-content");
  byId("drawer-close").addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener("close", () => {
    if (location.hash.startsWith("#blocker=")) history.replaceState(null, "", " ");
  });
  const drawer: Drawer = {
    open: (text, children) => {
      title.textContent = text;
      content.replaceChildren(...children.filter((child) => child !== null));
      if (!dialog.open) dialog.showModal();
      content.scrollTop = 0;
      title.focus();
    },
    blocker: (id) => {
      const blocker = model.blockers.find((one) => one.id === id);
      if (blocker === undefined) return;
      drawer.open(blocker.title, blockerParts(blocker, model));
      history.replaceState(null, "", `#blocker=${encodeURIComponent(id)}`);
    },
    findings: (text, indexes) => {
      const found = indexes.flatMap((index) => model.findings[index] ?? []);
      drawer.open(
        text,
        found.map((finding) => findingPart(finding, model, drawer)),
      );
    },
  };
  return drawer;
}

function blockerParts(blocker: PageBlocker, model: PageModel): readonly (Node | null)[] {
  const unverified = blocker.outcome === "unverified";
  const page = Object.hasOwn(model.pages, blocker.rule) ? model.pages[blocker.rule] : undefined;
  const { waiver, place } = blocker;
  return [
    el("p", {
      class: "marks",
      children: [
        priorityMark(blocker.priority),
        chip(unverified ? "not verified" : "failed"),
        chip(blocker.state),
        chip(blocker.family),
      ],
    }),
    definitions([
      ["Impact", blocker.consequence],
      ["Affects", blocker.affects.join(", ") || "the whole phase"],
      ["Estimated delay", blocker.delay],
      ["Mitigation", blocker.mitigation || "none"],
      ["Workaround", blocker.workaround ?? "none"],
      ["Recommended action", blocker.action || "none"],
      ...(unverified ? [["Would verify it", blocker.verify ?? "not stated"] as const] : []),
      ...(waiver === null
        ? []
        : [["Waived", `until ${waiver.until} by ${waiver.owner}: ${waiver.reason}`] as const]),
      ...(place === null ? [] : [["Place", placeLink(place)] as const]),
      ["Id", el("code", { text: blocker.id })],
    ]),
    el("h3", { text: "Evidence" }),
    evidenceList(blocker.evidence, model),
    page === undefined
      ? null
      : el("details", {
          children: [el("summary", { text: `What ${blocker.rule} asks` }), ...pageElements(page)],
        }),
  ];
}

function findingPart(finding: PageFinding, model: PageModel, drawer: Drawer): HTMLElement {
  const { blocker } = finding;
  const readiness =
    finding.outcome === "pass" ? "READY" : finding.outcome === "unverified" ? "UNVERIFIED" : null;
  return el("article", {
    class: "finding",
    children: [
      el("h3", { text: `${finding.rule}: ${finding.subject.id}` }),
      el("p", {
        class: "marks",
        children: [
          readiness === null
            ? chip(finding.outcome === "fail" ? "failed" : "does not apply")
            : readinessMark(readiness),
          blocker === null ? null : opener("Open the blocker", () => drawer.blocker(blocker)),
        ],
      }),
      el("p", { text: finding.says }),
      evidenceList(finding.evidence, model),
    ],
  });
}

/** Each piece of evidence: what was looked at, what came back, where and when. */
export function evidenceList(indexes: readonly number[], model: PageModel): HTMLElement | null {
  const items = indexes.flatMap((index) => model.evidence[index] ?? []).map(evidenceItem);
  return items.length === 0 ? null : (el("ol", { class: "evidence", children: items }) as HTMLElement);
}

function evidenceItem({ id, kind, source, saw, place, at }: PageEvidence): HTMLElement {
  return el("li", {
    children: [
      el("p", { class: "soft", children: [chip(id), document.createTextNode(` ${KINDS[kind]}, ${at}`)] }),
      el("p", { class: "ask", children: [el("code", { text: source })] }),
      el("p", { class: "answer", text: saw }),
      place === null ? null : el("p", { children: [placeLink(place)] }),
    ],
  });
}

/** Blockers as buttons that open them; those that the page does not know as their ids. */
export function blockerLinks(ids: readonly string[], model: PageModel, drawer: Drawer): HTMLElement | null {
  const titles = new Map(model.blockers.map(({ id, title, priority }) => [id, `${priority} ${title}`]));
  return list(ids.map((id) => opener(titles.get(id) ?? id, () => drawer.blocker(id))));
}

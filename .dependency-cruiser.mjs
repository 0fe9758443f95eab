// The direction of imports between rooms. Each comment says what to do instead.
const rooms = [
  "domain",
  "plan",
  "collect",
  "languages",
  "audit",
  "judge",
  "render",
  "publish",
  "clients",
  "sandbox",
  "page",
  "entries",
];

/** Reading and evaluating a language is recursive: a statement holds expressions, an expression calls a function, its body holds statements. */
const EVALUATORS = "^src/languages/(python/(evaluate|syntax)|shell)/";

/** @param {string} room @param {string[]} may @param {string} comment */
const only = (room, may, comment) => ({
  name: `${room}-imports`,
  severity: "error",
  comment,
  from: { path: `^src/${room}/` },
  to: { path: "^src/", pathNot: [room, ...may].map((name) => `^src/${name}/`) },
});

/** @param {string} room @param {string} comment */
const noPackages = (room, comment) => ({
  name: `${room}-is-pure`,
  severity: "error",
  comment,
  from: { path: `^src/${room}/` },
  to: {
    dependencyTypes: ["core", "npm", "npm-dev", "npm-optional", "npm-peer", "npm-no-pkg", "npm-unknown"],
  },
});

/** @param {string} room @param {string} comment */
const clientsAsTypes = (room, comment) => ({
  name: `${room}-sees-clients-as-types`,
  severity: "error",
  comment,
  from: { path: `^src/${room}/` },
  to: { path: "^src/clients/", dependencyTypesNot: ["type-only"] },
});

export default {
  forbidden: [
    {
      name: "no-cycles",
      severity: "error",
      comment: "Move what both need into a file of its own.",
      from: { pathNot: EVALUATORS },
      to: { circular: true },
    },
    {
      name: "not-to-unresolvable",
      severity: "error",
      comment: "The file or package does not exist.",
      from: {},
      to: { couldNotResolve: true },
    },
    only("domain", [], "The domain is the ground floor: define the type here, let other rooms import it."),
    only(
      "plan",
      ["domain"],
      "A plan is text turned into domain values; hand in what it needs as an argument.",
    ),
    only("languages", ["domain"], "Languages turn text into facts; hand in texts, do not read them."),
    only(
      "audit",
      ["domain"],
      "An audit is a pure question: add the fact to the snapshot and read it from there.",
    ),
    only("judge", ["domain"], "The judge sees findings and facts only: put the fact into the domain."),
    only("render", ["domain"], "A renderer reads the report only: put what it lacks into the report."),
    only(
      "page",
      ["domain", "render"],
      "The page shows what the renderer laid out for it: put it into the page's model.",
    ),
    noPackages(
      "page",
      "The page is one file with a small script of our own: draw it with the browser's means.",
    ),
    only("sandbox", ["domain"], "The sandbox must stay independent of the clients that it tests."),
    only(
      "clients",
      ["domain"],
      "A client is a thin handle on an outside system; shaping and judging happen elsewhere.",
    ),
    only(
      "collect",
      ["domain", "clients", "languages"],
      "A collector reads through a client; judging happens in audits.",
    ),
    only("publish", ["domain", "clients"], "Publishing takes rendered documents; render them before."),
    clientsAsTypes("collect", "Take the client as an argument and import its type; compose makes clients."),
    clientsAsTypes("publish", "Take the client as an argument and import its type; compose makes clients."),
    noPackages("domain", "The domain is plain TypeScript: put code that needs a package into another room."),
    noPackages("audit", "Audits are pure: a fact that needs a package is a collector's work."),
    noPackages("judge", "The judge is pure: hand in what it needs as an argument."),
    noPackages("render", "Renderers are pure functions of the report."),
    {
      name: "only-clients-name-an-sdk",
      severity: "error",
      comment: "Put the call behind a client in src/clients.",
      from: { path: "^src/", pathNot: "^src/clients/" },
      to: { path: "node_modules/(@google-cloud|google-auth-library|@octokit|@actions)/" },
    },
    {
      name: "clients-are-made-in-compose",
      severity: "error",
      comment: "src/compose.ts is the only place where a client or a sandbox is made.",
      from: {
        path: `^src/(${rooms.filter((room) => room !== "clients" && room !== "sandbox").join("|")}|run)`,
        pathNot: "^src/compose",
      },
      to: { path: "^src/(clients|sandbox)/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "nothing-imports-entries",
      severity: "error",
      comment: "Entries are ways in; move shared code to run or compose.",
      from: { pathNot: "^src/entries/" },
      to: { path: "^src/entries/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".mjs", ".js", ".json"],
    },
  },
};

import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  endSoon,
  explainFailure,
  processTerminal
} from "./chunks/entries-6.mjs";
import {
  version
} from "./chunks/package-json.mjs";
import "./chunks/clients-3.mjs";
import {
  Problem
} from "./chunks/domain-7.mjs";
import "./chunks/empty.mjs";

// src/entries/cli.ts
import { parseArgs } from "node:util";
var COMMANDS = {
  demo: { summary: "audit the sample project against the sandbox", load: () => import("./chunks/entries-commands-demo.mjs") },
  audit: { summary: "can this phase start on its date?", load: () => import("./chunks/entries-commands-audit.mjs") },
  inventory: { summary: "what each script is and will do", load: () => import("./chunks/entries-commands-inventory.mjs") },
  collect: { summary: "write all readings of a run to a file", load: () => import("./chunks/entries-commands-collect.mjs") },
  init: { summary: "write a first plan for a repository", load: () => import("./chunks/entries-commands-init.mjs") },
  doctor: {
    summary: "check that phasegate can do its work here",
    load: () => import("./chunks/entries-commands-doctor.mjs")
  },
  explain: { summary: "what an audit asks and how to mend it", load: () => import("./chunks/entries-commands-explain.mjs") },
  schema: {
    summary: "print a JSON Schema: plan, report, inventory",
    load: () => import("./chunks/entries-commands-schema.mjs")
  },
  sandbox: { summary: "serve the in-memory Google Cloud", load: () => import("./chunks/entries-commands-sandbox.mjs") }
};
process.exitCode = await main(process.argv.slice(2), processTerminal());
endSoon();
async function main(argv, terminal) {
  const [name, ...rest] = argv;
  if (name === void 0 || name === "help" || name === "--help" || name === "-h") {
    terminal.out(overview());
    return name === void 0 ? 2 : 0;
  }
  if (name === "--version" || name === "-V") {
    terminal.out(version);
    return 0;
  }
  try {
    return await invoke(name, rest, terminal);
  } catch (error) {
    return explainFailure(error, terminal);
  }
}
async function invoke(name, argv, terminal) {
  const entry = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : void 0;
  if (entry === void 0) throw unknownCommand(name);
  const { command } = await entry.load();
  const { options, positionals } = parseArguments(name, command, argv);
  if (options["help"] === true) {
    terminal.out(command.usage);
    return 0;
  }
  const invocation = { options, positionals, terminal, assets: new URL(".", import.meta.url) };
  return command.run(invocation);
}
function parseArguments(name, command, argv) {
  const hint = `See: phasegate ${name} --help`;
  try {
    const { values, positionals, tokens } = parseArgs({
      tokens: true,
      args: [...argv],
      options: { ...command.options, help: { type: "boolean", short: "h" } },
      allowPositionals: true
    });
    if (positionals.length > command.positionals) {
      const folder = "repo" in command.options ? " A folder is named with --repo DIR." : "";
      throw new Problem({
        code: "usage",
        message: `"${positionals[command.positionals]}" is one argument too many for ${name}`,
        hint: `${hint}.${folder}`
      });
    }
    const named = tokens.flatMap(
      (token) => token.name !== void 0 && token.value !== void 0 ? [token.name] : []
    );
    const twice = named.find((option, index) => named.indexOf(option) !== index);
    if (twice !== void 0) {
      throw new Problem({
        code: "usage",
        message: `--${twice} is given twice, and only one can count`,
        hint: `Write it once; a list is joined by commas. ${hint}`
      });
    }
    return { options: values, positionals };
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem({
      code: "usage",
      message: optionFault(error, name),
      hint,
      cause: error
    });
  }
}
function optionFault(error, name) {
  const text = error instanceof Error ? error.message : String(error);
  const unknown = /^Unknown option '([^']+)'/.exec(text)?.[1];
  return unknown === void 0 ? text : `${name} has no option ${unknown}`;
}
function unknownCommand(name) {
  return new Problem({
    code: "usage",
    message: `there is no command "${name}"`,
    hint: `Commands: ${Object.keys(COMMANDS).join(", ")}. See: phasegate --help`
  });
}
function overview() {
  const rows = Object.entries(COMMANDS).map(([name, { summary }]) => `  ${name.padEnd(11)}${summary}`);
  return [
    `phasegate ${version}: can this phase start on its date?`,
    "",
    "usage: phasegate COMMAND [options]",
    "",
    ...rows,
    "",
    "phasegate COMMAND --help shows its options. Exit codes: 0 GO, 1 NO-GO, 2 a problem that you can mend, 3 a fault of phasegate."
  ].join("\n");
}

import { parseArgs } from "node:util";
import { Problem } from "#domain/problem.ts";
import type { Command, Invocation, OptionValues, Terminal } from "./command.ts";
import { endSoon } from "./end-soon.ts";
import { explainFailure } from "./failure.ts";
import { processTerminal } from "./terminal.ts";
import { version } from "./version.ts";

/** Commands by name; each is loaded only when it is called. */
const COMMANDS: Readonly<Record<string, { summary: string; load: () => Promise<{ command: Command }> }>> = {
  demo: { summary: "audit the sample project against the sandbox", load: () => import("./commands/demo.ts") },
  audit: { summary: "can this phase start on its date?", load: () => import("./commands/audit.ts") },
  inventory: { summary: "what each script is and will do", load: () => import("./commands/inventory.ts") },
  collect: { summary: "write all readings of a run to a file", load: () => import("./commands/collect.ts") },
  init: { summary: "write a first plan for a repository", load: () => import("./commands/init.ts") },
  doctor: {
    summary: "check that phasegate can do its work here",
    load: () => import("./commands/doctor.ts"),
  },
  explain: { summary: "what an audit asks and how to mend it", load: () => import("./commands/explain.ts") },
  schema: {
    summary: "print a JSON Schema: plan, report, inventory",
    load: () => import("./commands/schema.ts"),
  },
  sandbox: { summary: "serve the in-memory Google Cloud", load: () => import("./commands/sandbox.ts") },
};

process.exitCode = await main(process.argv.slice(2), processTerminal());
endSoon();

async function main(argv: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined || name === "help" || name === "--help" || name === "-h") {
    terminal.out(overview());
    return name === undefined ? 2 : 0;
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

async function invoke(name: string, argv: readonly string[], terminal: Terminal): Promise<number> {
  const entry = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (entry === undefined) throw unknownCommand(name);
  const { command } = await entry.load();
  const { options, positionals } = parseArguments(name, command, argv);
  if (options["help"] === true) {
    terminal.out(command.usage);
    return 0;
  }
  const invocation: Invocation = { options, positionals, terminal, assets: new URL(".", import.meta.url) };
  return command.run(invocation);
}

/** What Node tells of one word, as far as it is asked here; its own type knows no option but --help. */
interface GivenToken {
  readonly kind: string;
  readonly name?: string;
  readonly value?: unknown;
}

function parseArguments(name: string, command: Command, argv: readonly string[]) {
  const hint = `See: phasegate ${name} --help`;
  try {
    const { values, positionals, tokens } = parseArgs({
      tokens: true,
      args: [...argv],
      options: { ...command.options, help: { type: "boolean", short: "h" } },
      allowPositionals: true,
    });
    if (positionals.length > command.positionals) {
      const folder = "repo" in command.options ? " A folder is named with --repo DIR." : "";
      throw new Problem({
        code: "usage",
        message: `"${positionals[command.positionals]}" is one argument too many for ${name}`,
        hint: `${hint}.${folder}`,
      });
    }
    const named = tokens.flatMap((token: GivenToken) =>
      token.name !== undefined && token.value !== undefined ? [token.name] : [],
    );
    const twice = named.find((option, index) => named.indexOf(option) !== index);
    if (twice !== undefined) {
      throw new Problem({
        code: "usage",
        message: `--${twice} is given twice, and only one can count`,
        hint: `Write it once; a list is joined by commas. ${hint}`,
      });
    }
    return { options: values as OptionValues, positionals };
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem({
      code: "usage",
      message: optionFault(error, name),
      hint,
      cause: error,
    });
  }
}

/** Node's words for what is wrong with an option, but for one that there is not. */
function optionFault(error: unknown, name: string): string {
  const text = error instanceof Error ? error.message : String(error);
  const unknown = /^Unknown option '([^']+)'/.exec(text)?.[1];
  return unknown === undefined ? text : `${name} has no option ${unknown}`;
}

function unknownCommand(name: string): Problem {
  return new Problem({
    code: "usage",
    message: `there is no command "${name}"`,
    hint: `Commands: ${Object.keys(COMMANDS).join(", ")}. See: phasegate --help`,
  });
}

function overview(): string {
  const rows = Object.entries(COMMANDS).map(([name, { summary }]) => `  ${name.padEnd(11)}${summary}`);
  return [
    `phasegate ${version}: can this phase start on its date?`,
    "",
    "usage: phasegate COMMAND [options]",
    "",
    ...rows,
    "",
    "phasegate COMMAND --help shows its options. Exit codes: 0 GO, 1 NO-GO, 2 a problem that you can mend, 3 a fault of phasegate.",
  ].join("\n");
}

import { Problem } from "#domain/problem.ts";
import { composeSandbox } from "../../compose.ts";
import { type Command, textOption } from "../command.ts";

/** `phasegate sandbox`: serves the in-memory Google Cloud and GitHub until it is stopped. */
export const command: Command = {
  usage: `usage: phasegate sandbox [--state FILE] [--port N]

Serves an in-memory Google Cloud and GitHub on 127.0.0.1 until it is stopped (Ctrl-C).
  --state FILE   the world it begins with, YAML or JSON (default: an empty project)
  --port N       port to listen on (default: a free one)`,
  options: { state: { type: "string" }, port: { type: "string" } },
  positionals: 0,
  run: async ({ options, terminal }) => {
    const served = await composeSandbox({
      statePath: textOption(options, "state") ?? null,
      port: portOf(textOption(options, "port")),
    });
    terminal.out(`sandbox: ${served.url}`);
    terminal.err("Stop it with Ctrl-C.");
    await new Promise<void>((stop) => {
      process.once("SIGINT", stop);
      process.once("SIGTERM", stop);
    });
    await served.close();
    return 0;
  },
};

function portOf(text: string | undefined): number {
  if (text === undefined) return 0;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Problem({
    code: "usage",
    message: `--port ${text} is not a port`,
    hint: "Write a number from 0 to 65535; 0 takes a free one.",
  });
}

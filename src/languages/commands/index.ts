import { readBq } from "./bq.ts";
import { type CommandContext, type CommandFact, plain } from "./command.ts";
import { readGcloud } from "./gcloud.ts";
import { readProgram } from "./programs.ts";
import { readGsutil } from "./storage.ts";
import { splitCommands } from "./words.ts";
import { unwrap } from "./wrappers.ts";

export type { CommandContext, CommandFact } from "./command.ts";

/** What a command does, from its words as the shell would hand them over; words may hold hole tokens. */
export function readCommand(argv: readonly string[], context: CommandContext): CommandFact {
  const [program, ...args] = unwrap(argv);
  if (program === undefined) return plain(null);
  const tool = program.slice(program.lastIndexOf("/") + 1);
  if (tool === "bq") return readBq(args, context);
  if (tool === "gcloud") return readGcloud(args);
  if (tool === "gsutil") return readGsutil(args);
  return readProgram(program, args, context);
}

/** What a shell line does, command by command; variables of the shell stay holes as they are written. */
export function readCommandLine(text: string, context: CommandContext): readonly CommandFact[] {
  return splitCommands(text).map((argv) => readCommand(argv, context));
}

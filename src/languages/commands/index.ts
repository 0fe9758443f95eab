import { readBq } from "./bq.ts";
import { type CommandContext, type CommandFact, plain } from "./command.ts";
import { readGcloud } from "./gcloud.ts";
import { identitiesIn } from "./identities.ts";
import { localFiles } from "./local-files.ts";
import { inlineCode, readProgram } from "./programs.ts";
import { readGsutil } from "./storage.ts";
import { splitCommands } from "./words.ts";
import { unwrap } from "./wrappers.ts";

export type { CommandContext, CommandFact } from "./command.ts";

/** Shell lines within shell lines that are followed. */
const NESTING_LIMIT = 5;

/** What a command does, from its words as the shell would hand them over; words may hold hole tokens. */
export function readCommand(argv: readonly string[], context: CommandContext): CommandFact {
  return readAt(argv, context, 0);
}

/** What a shell line does, command by command; `cd` moves what follows. Variables of the shell are holes, `$X`. */
export function readCommandLine(text: string, context: CommandContext): readonly CommandFact[] {
  return readLineAt(text, context, 0);
}

function readAt(argv: readonly string[], context: CommandContext, nesting: number): CommandFact {
  const [program, ...args] = unwrap(argv);
  if (program === undefined) return plain(null);
  const tool = program.slice(program.lastIndexOf("/") + 1);
  const files = localFiles(tool, args);
  const identities = identitiesIn(tool, args);
  return {
    ...actions({ program, tool, args }, context, nesting),
    ...(files.length > 0 ? { files } : {}),
    ...(identities.length > 0 ? { identities } : {}),
  };
}

interface Words {
  readonly program: string;
  readonly tool: string;
  readonly args: readonly string[];
}

function actions({ program, tool, args }: Words, context: CommandContext, nesting: number): CommandFact {
  if (tool === "bq") return readBq(args, context);
  if (tool === "gcloud") return readGcloud(args);
  if (tool === "gsutil") return readGsutil(args);
  const code = inlineCode(tool, args);
  if (code !== null && nesting < NESTING_LIMIT) return merged(tool, readLineAt(code, context, nesting + 1));
  return readProgram(program, args, context);
}

function readLineAt(text: string, context: CommandContext, nesting: number): readonly CommandFact[] {
  let here = context;
  return splitCommands(text).map((argv) => {
    const fact = readAt(argv, here, nesting);
    const [program, folder] = argv;
    if (program === "cd" && folder)
      here = { ...here, cwd: folder.startsWith("/") ? folder : `${here.cwd ?? ""}/${folder}` };
    return fact;
  });
}

/** `bash -c "…"`: all effects, the first call. */
function merged(tool: string, facts: readonly CommandFact[]): CommandFact {
  const named = facts.find(({ effects, call }) => effects.length > 0 || call !== null);
  return {
    tool: named?.tool ?? tool,
    effects: facts.flatMap(({ effects }) => effects),
    call: facts.find(({ call }) => call !== null)?.call ?? null,
    files: facts.flatMap(({ files }) => files ?? []),
    identities: facts.flatMap(({ identities }) => identities ?? []),
  };
}

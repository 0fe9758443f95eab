import { streamRepository } from "#collect/collect-repository.ts";
import { Problem } from "#domain/problem.ts";
import { isRead } from "#domain/reading.ts";
import type { Inventory, ScriptFact } from "#domain/script.ts";
import type { ReadingClients } from "./compose.ts";
import { countingScripts } from "./take-snapshot.ts";

/** What an inventory is limited to, and whom to tell of its progress. */
export interface InventoryRequest {
  /** Files or folders of the repository; empty for all. */
  readonly paths: readonly string[];
  progress(text: string): void;
}

/** An inventory whose scripts are told one after the other, so that nobody has to hold all of them. */
export type InventoryStream = Omit<Inventory, "scripts"> & { readonly scripts: AsyncIterable<ScriptFact> };

/** Every script of a repository. Throws a Problem where the repository cannot be read. */
export async function readInventory(clients: ReadingClients, request: InventoryRequest): Promise<Inventory> {
  const stream = await openInventory(clients, request);
  const scripts: ScriptFact[] = [];
  for await (const script of stream.scripts) scripts.push(script);
  return { ...stream, scripts };
}

/** Every script of a repository in its order, as soon as it is known. Throws a Problem where the repository cannot be read. */
export async function openInventory(
  { repository: client, clock, parsers, threads }: ReadingClients,
  { paths, progress }: InventoryRequest,
): Promise<InventoryStream> {
  const { repository, scripts } = await streamRepository({
    client,
    clock,
    parsers,
    threads,
    statements: "examples",
    paths,
    progress: countingScripts(progress),
  });
  if (!isRead(repository) || scripts === null) {
    const detail = isRead(repository) ? "its scripts could not be read" : repository.detail;
    throw new Problem({
      code: "repository-unreadable",
      message: `${client.identity.name} cannot be read: ${detail}.`,
      hint: "Check that the folder is readable and that git works in it.",
    });
  }
  const { name, revision, skipped, entries } = repository.value;
  needPaths(paths, [...entries, ...skipped]);
  return { schemaVersion: 1, repo: name, revision, scripts, skipped };
}

/** Refuses a path that names nothing in the repository: an empty inventory would look like an answer. */
function needPaths(paths: readonly string[], known: readonly { readonly path: string }[]): void {
  const missing = paths.find((given) => {
    const path = given.replace(/^(?:\.\/)+|\/+$/g, "");
    return (
      path !== "" &&
      path !== "." &&
      !known.some((entry) => entry.path === path || entry.path.startsWith(`${path}/`))
    );
  });
  if (missing === undefined) return;
  throw new Problem({
    code: "path-unknown",
    message: `There is no ${JSON.stringify(missing)} in the repository.`,
    hint: "Name a file or a folder of the repository, relative to --repo.",
  });
}

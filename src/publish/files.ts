import type { FilesWriter } from "#clients/writer.ts";
import type { Publisher } from "./publisher.ts";

/** Writes every document under the writer's folder; a file that cannot be written does not stop the others. */
export function writeFiles({ writer }: { readonly writer: FilesWriter }): Publisher {
  return {
    name: "files",
    run: async ({ documents }) => {
      const faults: string[] = [];
      for (const { path, body } of documents) {
        await writer.write(path, body).catch((error: unknown) => {
          faults.push(`${path}: ${error instanceof Error ? error.message : String(error)}`);
        });
      }
      const written = documents.length - faults.length;
      if (faults.length === 0) return { state: "written", detail: `${written} files in ${writer.root}` };
      return {
        state: "failed",
        detail: `${written} of ${documents.length} files written; ${faults.slice(0, 3).join("; ")}`,
      };
    },
  };
}

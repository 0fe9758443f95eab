import type { RepositoryFact } from "#domain/repository.ts";

const indexes = new WeakMap<RepositoryFact, TreeIndex>();

/** Which files and folders the repository has. */
export interface TreeIndex {
  readonly size: number;
  hasFile(path: string): boolean;
  hasFolder(path: string): boolean;
}

/** The index of a repository's tree; built once a reading. */
export function treeIndex(repository: RepositoryFact): TreeIndex {
  const known = indexes.get(repository);
  if (known) return known;
  const built = build(repository);
  indexes.set(repository, built);
  return built;
}

function build(repository: RepositoryFact): TreeIndex {
  const files = new Set(repository.entries.map((entry) => entry.path));
  const folders = new Set<string>();
  for (const path of files) addParents(path, folders);
  return {
    size: files.size,
    hasFile: (path) => files.has(path),
    hasFolder: (path) => folders.has(path),
  };
}

function addParents(path: string, folders: Set<string>): void {
  let end = path.lastIndexOf("/");
  while (end > 0) {
    const folder = path.slice(0, end);
    if (folders.has(folder)) return;
    folders.add(folder);
    end = folder.lastIndexOf("/");
  }
}

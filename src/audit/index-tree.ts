import type { RepositoryFact } from "#domain/repository.ts";

const indexes = new WeakMap<RepositoryFact, TreeIndex>();

/** Which files and folders the repository has. */
export interface TreeIndex {
  readonly size: number;
  hasFile(path: string): boolean;
  hasFolder(path: string): boolean;
  /** True for a file that lies there without the right to be run. */
  isPlainFile(path: string): boolean;
  /** Names of the folders that lie directly in a folder; empty path for the root. */
  foldersIn(path: string): readonly string[];
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
  const plain = new Set(repository.entries.flatMap(({ path, type }) => (type === "file" ? [path] : [])));
  let children: ReadonlyMap<string, readonly string[]> | null = null;
  return {
    size: files.size,
    hasFile: (path) => files.has(path),
    hasFolder: (path) => folders.has(path),
    isPlainFile: (path) => plain.has(path),
    foldersIn: (path) => {
      children ??= childrenOf(folders);
      return children.get(path) ?? [];
    },
  };
}

function childrenOf(folders: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const children = new Map<string, string[]>();
  for (const path of folders) {
    const slash = path.lastIndexOf("/");
    const parent = path.slice(0, Math.max(0, slash));
    const names = children.get(parent) ?? [];
    names.push(path.slice(slash + 1));
    children.set(parent, names);
  }
  return children;
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

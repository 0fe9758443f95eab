import type { CopyInstruction, ImageFact } from "#domain/container.ts";
import type { Plan } from "#domain/plan.ts";
import type { TreeIndex } from "./index-tree.ts";

/** Dockerfiles that the plan's environments name; the images of other Dockerfiles may be out of use. */
export function plannedDockerfiles(plan: Plan): ReadonlySet<string> {
  return new Set(plan.dependencies.environments.map(({ from }) => from));
}

/** True where a path of the image or the context is plain text: no variable, pattern or address. */
export function isPlainPath(path: string): boolean {
  return !/[$*?[\]{}]|^[a-z]+:\/\/|^<</.test(path);
}

/** True where a source of COPY is in the build context: the repository's root, or the Dockerfile's folder. */
export function isInContext(
  source: string,
  seen: { readonly image: ImageFact; readonly tree: TreeIndex },
): boolean {
  const folder = folderOf(seen.image.path);
  return [joinPath("", source), joinPath(folder, source)].some(
    (path) => path === "" || seen.tree.hasFile(path) || seen.tree.hasFolder(path),
  );
}

/** Paths in the build context that one COPY would put at a path of the image. */
export function originsOf(path: string, copy: CopyInstruction, image: ImageFact): readonly string[] {
  const target = absolute(copy.target, image.workdir);
  const isFolder = copy.target.endsWith("/") || copy.target === "." || copy.sources.length > 1;
  return copy.sources.flatMap((source) => {
    const plain = joinPath("", source);
    if (path === target && !isFolder) return [plain];
    const prefix = target === "/" ? "/" : `${target}/`;
    if (!path.startsWith(prefix)) return [];
    const rest = path.slice(prefix.length);
    return rest === plain.slice(plain.lastIndexOf("/") + 1)
      ? [plain, joinPath(plain, rest)]
      : [joinPath(plain, rest)];
  });
}

/** A path of the image from the root, as the working directory resolves it. */
export function absolute(path: string, workdir: string): string {
  const joined = path.startsWith("/") ? path : `${workdir}/${path}`;
  return `/${joinPath("", joined)}`;
}

/** Joins and normalises with forward slashes; empty for the root of the context. */
export function joinPath(folder: string, path: string): string {
  const parts: string[] = [];
  for (const part of `${folder}/${path}`.split("/")) {
    if (part === "" || part === ".") continue;
    if (part === "..") parts.pop();
    else parts.push(part);
  }
  return parts.join("/");
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

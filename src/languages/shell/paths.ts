import { type Machine, ROOT } from "./machine.ts";

/** The folder of a path in the repository; empty for the root. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash < 0 ? "" : path.slice(0, slash);
}

/** A path without `.` and `..`; leading `..` stay. */
export function normalise(path: string): string {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else parts.push(part);
  }
  return parts.join("/");
}

/** Where a path of the script leads in the repository: from its folder, else from the script's; null if outside. */
export function repositoryPath(machine: Machine, path: string): string | null {
  if (path === ROOT || path.startsWith(`${ROOT}/`)) return normalise(path.slice(ROOT.length));
  if (path.startsWith("/") || path.startsWith("~")) return null;
  const fromFolder = normalise(`${machine.scope.cwd ?? ""}/${path}`);
  const fromScript = normalise(`${folderOf(machine.path)}/${path}`);
  return !machine.tree.has(fromFolder) && machine.tree.has(fromScript) ? fromScript : fromFolder;
}

/** A text to be shown: the mark of the repository's root removed. */
export function withoutRoot(text: string): string {
  return text.replaceAll(`${ROOT}/`, "").replaceAll(ROOT, ".");
}

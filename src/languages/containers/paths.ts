/** A path joined to a folder and freed of `.` and `..`; an absolute path stands alone. A final `/` is kept. */
export function joinPath(folder: string, path: string): string {
  const joined = path.startsWith("/") || folder === "" ? path : `${folder}/${path}`;
  const absolute = joined.startsWith("/");
  const parts: string[] = [];
  for (const part of joined.split("/")) {
    if (part === "" || part === ".") continue;
    if (part === "..") parts.pop();
    else parts.push(part);
  }
  const slash = /(?:^|\/)\.{0,2}$/.test(path) && parts.length > 0 ? "/" : "";
  return `${absolute ? "/" : ""}${parts.join("/")}${slash}`;
}

/** The folder of a path, empty for the root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

/** The last part of a path, a final `/` ignored. */
export function baseOf(path: string): string {
  const bare = path.replace(/\/+$/, "");
  return bare.slice(bare.lastIndexOf("/") + 1);
}

import type { TakenIdentity } from "#domain/script.ts";
import { fillHoles } from "../holes.ts";
import { type Machine, siteLine } from "./machine.ts";
import { repositoryPath, withoutRoot } from "./paths.ts";

/** Files that one script notes. */
const FILE_LIMIT = 2_000;

/** Notes that the script reads or writes a file of the machine. */
export function noteFile(machine: Machine, mode: "read" | "write", name: string, line: number): void {
  const { fileUses } = machine.findings;
  const path = shown(machine, name);
  const key = `${mode} ${path}`;
  if (path === "" || /:\/\/|^\/dev\/|^-$/.test(path) || fileUses.has(key) || fileUses.size >= FILE_LIMIT)
    return;
  fileUses.set(key, { path, mode, line: siteLine(machine, line) });
}

/** Notes that the script asks whether a file exists: it goes on without. */
export function noteTested(machine: Machine, name: string): void {
  machine.findings.filesTested.add(shown(machine, name));
}

/** Notes an identity that the script takes on. */
export function noteIdentity(machine: Machine, { kind, name, line }: TakenIdentity): void {
  const { identities } = machine.findings;
  const text = kind === "key-file" ? shown(machine, name) : withHoles(machine, name);
  if (text !== "" && !identities.has(text))
    identities.set(text, { kind, name: text, line: siteLine(machine, line) });
}

function shown(machine: Machine, name: string): string {
  return withHoles(machine, withoutRoot(repositoryPath(machine, name) ?? name));
}

function withHoles(machine: Machine, text: string): string {
  return fillHoles(text, (index) => `{${machine.holes.list[index]?.label ?? "…"}}`);
}

import { expect, it } from "vitest";
import { toWebAddress } from "#clients/git-remote.ts";

it.each([
  ["git@git.example:owner/name.git", "https://git.example/owner/name"],
  ["https://user:secret@git.example/owner/name.git", "https://git.example/owner/name"],
  ["https://git.example:8443/group/sub/name", "https://git.example:8443/group/sub/name"],
  ["ssh://git@git.example:22/owner/name.git/", "https://git.example/owner/name"],
  ["http://git.example/owner/name", "http://git.example/owner/name"],
  ["/srv/repositories/name.git", null],
  ["file:///srv/name.git", null],
  ["C:\\repositories\\name", null],
  ["../name", null],
  ["https://git.example/", null],
  ["https://git.example/a?token=secret", "https://git.example/a"],
  ["", null],
  [null, null],
])("the web address of %j is %j", (remote, address) => {
  expect(toWebAddress(remote)).toBe(address);
});

import type { ImportedName, Statement } from "./ast.ts";
import type { Concrete } from "./concrete.ts";
import { childIn, childrenIn, type Reader, spanOf, textOf } from "./reader.ts";

export function toNames(reader: Reader, node: Concrete): readonly ImportedName[] {
  return childrenIn(node, "name").map((child) => {
    const name = childIn(child, "name");
    const alias = childIn(child, "alias");
    return {
      name: dotted(textOf(reader, name ?? child)),
      alias: alias === undefined ? null : textOf(reader, alias),
    };
  });
}

function dotted(text: string): string {
  return text.replace(/[\s\\]+/g, "");
}

export function toImportFrom(reader: Reader, node: Concrete): Statement {
  const source = childIn(node, "module_name");
  const text = source === undefined ? "" : dotted(textOf(reader, source));
  const module = text.replace(/^\.+/, "");
  const star = node.children.some((child) => child.type === "wildcard_import");
  return {
    ...spanOf(reader, node),
    kind: "import-from",
    level: text.length - module.length,
    module,
    names: star ? [{ name: "*", alias: null }] : toNames(reader, node),
  };
}

import type { Expression, FStringPart } from "./ast.ts";
import type { Concrete } from "./concrete.ts";
import { decodeEscapes } from "./escapes.ts";
import { toExpression } from "./expressions.ts";
import { childIn, partsOf, type Reader, spanOf, textOf } from "./reader.ts";

/** One string literal, prefixes and escapes decoded. */
export function toLiteral(reader: Reader, node: Concrete): Expression {
  const prefix = prefixOf(reader, node);
  const span = spanOf(reader, node);
  if (prefix.includes("f") || prefix.includes("t")) {
    return { ...span, kind: "fstring", parts: toParts(reader, node, prefix) };
  }
  let raw = "";
  for (const child of node.children) if (child.type === "string_content") raw += textOf(reader, child);
  const value = prefix.includes("r") ? raw : decodeEscapes(raw);
  return { ...span, kind: prefix.includes("b") ? "bytes" : "string", value };
}

/** What stands before the quotes, in lower case. */
function prefixOf(reader: Reader, node: Concrete): string {
  const opening = node.children.find((child) => child.type === "string_start");
  if (opening === undefined) return "";
  const text = textOf(reader, opening);
  return /^["']/.test(text) ? "" : text.replace(/["']+$/, "").toLowerCase();
}

/** Adjacent literals as one. */
export function toConcatenation(reader: Reader, node: Concrete): Expression {
  const pieces = partsOf(node).map((child) => toLiteral(reader, child));
  const span = spanOf(reader, node);
  if (pieces.every((piece) => piece.kind === "string" || piece.kind === "bytes")) {
    const kind = pieces.some((piece) => piece.kind === "bytes") ? "bytes" : "string";
    return { ...span, kind, value: pieces.map((piece) => piece.value).join("") };
  }
  return { ...span, kind: "fstring", parts: pieces.flatMap(partsOfPiece) };
}

function partsOfPiece(piece: Expression): readonly FStringPart[] {
  if (piece.kind === "fstring") return piece.parts;
  return piece.kind === "string" ? [{ kind: "text", text: piece.value }] : [];
}

function toParts(reader: Reader, node: Concrete, prefix: string): readonly FStringPart[] {
  const parts: FStringPart[] = [];
  for (const child of node.children) {
    if (child.type === "interpolation") parts.push(toField(reader, child));
    if (child.type === "string_content") {
      const raw = textOf(reader, child).replaceAll("{{", "{").replaceAll("}}", "}");
      parts.push({ kind: "text", text: prefix.includes("r") ? raw : decodeEscapes(raw) });
    }
  }
  return parts;
}

function toField(reader: Reader, node: Concrete): FStringPart {
  const value = childIn(node, "expression");
  const conversion = childIn(node, "type_conversion");
  const spec = childIn(node, "format_specifier");
  const equals = node.children.find((child) => child.type === "=");
  return {
    kind: "field",
    value: value === undefined ? { ...spanOf(reader, node), kind: "damaged" } : toExpression(reader, value),
    conversion: conversion === undefined ? "" : textOf(reader, conversion).slice(1),
    spec: spec === undefined ? [] : toSpec(reader, spec),
    debug: equals === undefined ? "" : debugText(reader, { node, conversion, spec }),
  };
}

function debugText(
  reader: Reader,
  field: { node: Concrete; conversion: Concrete | undefined; spec: Concrete | undefined },
): string {
  const end = field.conversion?.start ?? field.spec?.start ?? field.node.end - 1;
  return reader.text.slice(field.node.start + 1, end);
}

function toSpec(reader: Reader, node: Concrete): readonly FStringPart[] {
  const parts: FStringPart[] = [];
  let at = node.start + 1;
  for (const child of partsOf(node)) {
    if (child.type !== "format_expression" && child.type !== "interpolation") continue;
    if (child.start > at) parts.push({ kind: "text", text: reader.text.slice(at, child.start) });
    parts.push(toField(reader, child));
    at = child.end;
  }
  if (node.end > at) parts.push({ kind: "text", text: reader.text.slice(at, node.end) });
  return parts;
}

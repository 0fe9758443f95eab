/** What an element is made with. Texts become text nodes: nothing from the report is ever read as markup. */
export interface Parts {
  readonly class?: string;
  readonly text?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children?: readonly (Node | null)[];
  readonly onClick?: () => void;
}

/** A new element. */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  parts: Parts = {},
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  if (parts.class !== undefined) element.className = parts.class;
  if (parts.text !== undefined) element.textContent = parts.text;
  for (const [name, value] of Object.entries(parts.attributes ?? {})) element.setAttribute(name, value);
  for (const child of parts.children ?? []) if (child !== null) element.append(child);
  const { onClick } = parts;
  if (onClick !== undefined) element.addEventListener("click", onClick);
  return element;
}

/** A text that may be broken after the marks of paths and names, and nowhere else within a word. */
export function breakable(text: string): readonly Node[] {
  return text
    .split(/(?<=[/_@=&?])(?=[^\s/])|(?<=[A-Za-z]\.)(?=[A-Za-z])/)
    .flatMap((piece, index) =>
      index === 0 ? [document.createTextNode(piece)] : [el("wbr"), document.createTextNode(piece)],
    );
}

/** The element of the shell that has this id. Throws where the shell lacks it. */
export function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no #${id}`);
  return found;
}

/** A button that looks like a link and opens something. */
export function opener(text: string, onClick: () => void): HTMLButtonElement {
  return el("button", {
    class: "opener",
    children: breakable(text),
    attributes: { type: "button" },
    onClick,
  });
}

/** A link to a line at the repository's host; plain code where the host is not known. Only web addresses become links. */
export function placeLink(place: { readonly text: string; readonly href: string | null }): HTMLElement {
  const code = el("code", { children: breakable(place.text) });
  if (place.href === null || !/^https?:\/\//.test(place.href)) return code;
  return el("a", { attributes: { href: place.href, rel: "noreferrer noopener" }, children: [code] });
}

/** Terms and what is said of them. */
export function definitions(
  entries: readonly (readonly [label: string, value: string | Node])[],
): HTMLElement {
  const children = entries.flatMap(([label, value]) => [
    el("dt", { text: label }),
    typeof value === "string" ? el("dd", { text: value }) : el("dd", { children: [value] }),
  ]);
  return el("dl", { class: "facts", children });
}

/** A bulleted list; null where it is empty. */
export function list(items: readonly (string | Node)[]): HTMLElement | null {
  if (items.length === 0) return null;
  return el("ul", {
    children: items.map((item) =>
      typeof item === "string" ? el("li", { text: item }) : el("li", { children: [item] }),
    ),
  });
}

/** A paragraph that says why a part is empty. */
export function nothing(text: string): HTMLElement {
  return el("p", { class: "nothing", text });
}

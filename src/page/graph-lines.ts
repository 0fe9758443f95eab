/** A line between two nodes of the graph. */
export interface Line {
  readonly from: string;
  readonly to: string;
  readonly kind: "changes" | "reads" | "renames";
  readonly says: string;
}

const SVG = "http://www.w3.org/2000/svg";

/** Draws the lines behind the buttons, and lights those of the button that has the pointer or the focus. */
export function drawLines(
  board: HTMLElement,
  { buttons, lines }: { readonly buttons: ReadonlyMap<string, HTMLElement>; readonly lines: readonly Line[] },
): void {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "lines");
  svg.setAttribute("aria-hidden", "true");
  const drawn = lines.flatMap((line) => {
    const [from, to] = [buttons.get(line.from), buttons.get(line.to)];
    if (from === undefined || to === undefined) return [];
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("class", `line ${line.kind}`);
    const title = document.createElementNS(SVG, "title");
    title.textContent = line.says;
    path.append(title);
    svg.append(path);
    return [{ from, to, path }];
  });
  board.prepend(svg);
  const place = () => {
    const origin = board.getBoundingClientRect();
    for (const { from, to, path } of drawn)
      path.setAttribute("d", curve(origin, from.getBoundingClientRect(), to.getBoundingClientRect()));
  };
  const light = (button: HTMLElement | null) => {
    board.classList.toggle("lit", button !== null);
    for (const node of buttons.values()) node.classList.toggle("near", node === button);
    for (const { from, to, path } of drawn) {
      const near = from === button || to === button;
      path.classList.toggle("near", near);
      if (near) for (const node of [from, to]) node.classList.add("near");
    }
  };
  for (const button of buttons.values()) {
    button.addEventListener("pointerenter", () => light(button));
    button.addEventListener("pointerleave", () => light(null));
    button.addEventListener("focus", () => light(button));
    button.addEventListener("blur", () => light(null));
  }
  new ResizeObserver(place).observe(board);
  place();
}

function curve(origin: DOMRect, from: DOMRect, to: DOMRect): string {
  const [x1, y1] = [from.right - origin.left, from.top + from.height / 2 - origin.top];
  const [x2, y2] = [to.left - origin.left, to.top + to.height / 2 - origin.top];
  const bend = Math.max(30, (x2 - x1) / 2);
  const at = (number: number) => Math.round(number * 10) / 10;
  return `M${at(x1)},${at(y1)}C${at(x1 + bend)},${at(y1)} ${at(x2 - bend)},${at(y2)} ${at(x2)},${at(y2)}`;
}

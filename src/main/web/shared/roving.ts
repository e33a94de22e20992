// One stop of the Tab key for many links in a picture: arrow keys go from one to the next.

/** `next` may answer keys of its own; Up, Down, Left, Right, Home and End are answered here. */
export function rove<T extends SVGElement>(
  picture: SVGElement,
  items: T[],
  next: (key: string, at: number) => T | undefined = () => undefined,
): void {
  for (const [n, item] of items.entries()) item.setAttribute('tabindex', n === 0 ? '0' : '-1');
  picture.addEventListener('keydown', (event) => {
    const at = items.indexOf(document.activeElement as unknown as T);
    if (at < 0) return;
    const usual: Record<string, T | undefined> = {
      ArrowDown: items[at + 1],
      ArrowRight: items[at + 1],
      ArrowUp: items[at - 1],
      ArrowLeft: items[at - 1],
      Home: items[0],
      End: items.at(-1),
    };
    const found = next(event.key, at) ?? usual[event.key];
    if (!found) return;
    event.preventDefault();
    items[at]?.setAttribute('tabindex', '-1');
    found.setAttribute('tabindex', '0');
    found.focus();
  });
}

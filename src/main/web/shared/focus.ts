/** Puts new children in place; which of the buttons, boxes and links had the focus keeps it. */
export function replaceKeepingFocus(parent: HTMLElement, ...children: Node[]): void {
  const all = () => [...parent.querySelectorAll<HTMLElement>('button, input, a, summary')];
  const index = all().indexOf(document.activeElement as HTMLElement);
  parent.replaceChildren(...children);
  if (index >= 0)
    all()
      .at(Math.min(index, all().length - 1))
      ?.focus();
}

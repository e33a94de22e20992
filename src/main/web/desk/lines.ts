// The lines of the document: one Tab stop, arrows from line to line, some of them chosen.
import { range } from './terms.ts';

export interface Lines {
  first: number;
  last: number;
  locator: string;
}

export class LineChoice {
  private readonly section: HTMLElement;
  private readonly changed: (lines: Lines | null) => void;
  private readonly entered: () => void;
  private anchor = 0;
  private focus = 0;

  constructor(section: HTMLElement, changed: (lines: Lines | null) => void, entered: () => void) {
    this.section = section;
    this.changed = changed;
    this.entered = entered;
    section.addEventListener('click', (event) => {
      if (!(event.target instanceof Element) || event.target.closest('a, summary, .margin button')) return;
      const line = numberOf(event.target.closest('li[data-line]'));
      // Whoever marks words with the mouse does not choose a line.
      if (!line || getSelection()?.toString()) return;
      this.choose(event.shiftKey && this.anchor ? this.anchor : line, line);
      this.button(line)?.focus();
    });
    section.addEventListener('keydown', (event) => {
      if (!(event.target instanceof HTMLButtonElement) || !event.target.matches('.pick')) return;
      const at = numberOf(event.target.closest('li'));
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        const next = this.next(event.target, event.key === 'ArrowDown' ? 1 : -1);
        if (!next) return;
        if (event.shiftKey) this.choose(this.anchor || at, numberOf(next.closest('li')));
        this.move(next);
      } else if (event.key === ' ') {
        event.preventDefault();
        this.choose(event.shiftKey && this.anchor ? this.anchor : at, at);
      } else if (event.key === 'Enter') {
        event.preventDefault();
        if (!this.anchor) this.choose(at, at);
        this.entered();
      }
    });
    this.settle();
  }

  /** After the lines were loaded anew: what was chosen still is. */
  settle(): void {
    const first = this.button(this.focus) ?? this.buttons()[0];
    if (first) first.tabIndex = 0;
    this.show();
  }

  choose(anchor: number, focus: number): void {
    this.anchor = anchor;
    this.focus = focus;
    this.show();
    this.changed(this.lines());
  }

  clear(): void {
    this.choose(0, 0);
  }

  lines(): Lines | null {
    if (!this.anchor) return null;
    const [first, last] = range(this.anchor, this.focus);
    return { first, last, locator: this.row(first)?.dataset.locator ?? '' };
  }

  /** Back to the line that was chosen last. */
  enter(): void {
    const button = this.button(this.focus) ?? this.buttons()[0];
    if (button) this.move(button);
  }

  private show(): void {
    const [first, last] = range(this.anchor, this.focus);
    for (const row of this.section.querySelectorAll<HTMLElement>('li[data-line]')) {
      const line = numberOf(row);
      const chosen = this.anchor > 0 && line >= first && line <= last;
      row.classList.toggle('chosen', chosen);
      row.querySelector('.pick')?.setAttribute('aria-pressed', String(chosen));
    }
  }

  private move(to: HTMLButtonElement): void {
    for (const button of this.buttons()) button.tabIndex = button === to ? 0 : -1;
    to.focus();
  }

  private next(from: HTMLButtonElement, step: number): HTMLButtonElement | undefined {
    const all = this.buttons();
    return all[all.indexOf(from) + step];
  }

  private buttons(): HTMLButtonElement[] {
    return [...this.section.querySelectorAll<HTMLButtonElement>('.pick:not(:disabled)')];
  }

  private button(line: number): HTMLButtonElement | null {
    return this.row(line)?.querySelector<HTMLButtonElement>('.pick') ?? null;
  }

  private row(line: number): HTMLElement | null {
    return this.section.querySelector<HTMLElement>(`li[data-line="${line}"]`);
  }
}

function numberOf(row: Element | null): number {
  return row instanceof HTMLElement ? Number(row.dataset.line) : 0;
}

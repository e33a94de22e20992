// The look of pictures: colours from the style sheet (--plan, --ink, …), shapes and dashes.
import { FAMILIES, type Family } from './kinds.ts';

/** Colours, read from the style sheet at the time. */
export interface Look {
  ink: string;
  soft: string;
  paper: string;
  accent: string;
  families: Record<Family, string>;
}

/** The colours that hold at this element now. */
export function readLook(container: Element): Look {
  const style = getComputedStyle(container);
  const value = (name: string) => style.getPropertyValue(name).trim();
  return {
    ink: value('--ink'),
    soft: value('--soft'),
    paper: value('--paper'),
    accent: value('--accent'),
    families: Object.fromEntries(FAMILIES.map((family) => [family, value(`--${family}`)])) as Record<Family, string>,
  };
}

/** A colour thinned with another: boxes are opaque, so that no line shows through a name. Both as #rrggbb. */
export function tint(colour: string, paper: string, share: number): string {
  const part = (text: string, i: number) => Number.parseInt(text.slice(1 + 2 * i, 3 + 2 * i), 16);
  const mixed = [0, 1, 2].map((i) => Math.round(part(colour, i) * share + part(paper, i) * (1 - share)));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** Shape of a family's boxes: a reader who does not see colours still tells plans from actors. */
export const SHAPES: Record<Family, 'rectangle' | 'round-rectangle' | 'cut-rectangle'> = {
  plan: 'rectangle',
  work: 'rectangle',
  actor: 'round-rectangle',
  link: 'round-rectangle',
  money: 'cut-rectangle',
  topic: 'cut-rectangle',
};

/** Dashes of a line, by how the relation is known. */
export const DASHES: Record<Grade, number[]> = { STATED: [], DERIVED: [8, 5], CURATED: [2, 4] };

/** Dark on white, for paper and documents. */
export const PAPER_LOOK: Look = {
  ink: '#1c2430',
  soft: '#566274',
  paper: '#ffffff',
  accent: '#0b5c8a',
  families: { plan: '#1f5fa8', work: '#2b7a78', actor: '#b3560b', link: '#7b3f9d', money: '#3f7d20', topic: '#8a6d00' },
};

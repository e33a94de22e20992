// How large a node's box is: its name broken into lines that fit. Pure but for the measuring.
export const FONT = '"Saiknes Sans", "Noto Sans", system-ui, sans-serif';
export const FONT_SIZE = 14;
export const LINE_HEIGHT = 17;
export const BOX_WIDTH = 190;
const PADDING = 10;
const MOST_LINES = 4;
/** What is cut where there is little room names nothing: narrow boxes grow higher instead, up to so many lines. */
const MOST_LINES_NARROW = 5;
const MOST_LINES_NARROWEST = 7;
const NARROWEST = 140;

/** A box that is as wide as a word of its name is as narrow as it can be. */
function mostLines(width: number, longest: number): number {
  if (width < NARROWEST || longest > width - 2 * PADDING - 1) return MOST_LINES_NARROWEST;
  return width < BOX_WIDTH ? MOST_LINES_NARROW : MOST_LINES;
}

export interface Box {
  lines: string[];
  width: number;
  height: number;
}

/** Width of a text in pixels. */
export type Measure = (text: string) => number;

/** Waits until names can be measured as they will be drawn. */
export async function fontReady(): Promise<void> {
  await document.fonts.load(`${FONT_SIZE}px "Saiknes Sans"`, 'aā').catch(() => []);
}

let canvas: CanvasRenderingContext2D | null = null;

/** Measures as the browser will draw; where there is no browser (tests), by the mean letter. */
export const measureText: Measure = (text) => {
  if (typeof document === 'undefined') return text.length * FONT_SIZE * 0.48;
  canvas ??= document.createElement('canvas').getContext('2d');
  if (!canvas) return text.length * FONT_SIZE * 0.48;
  canvas.font = `${FONT_SIZE}px ${FONT}`;
  return canvas.measureText(text).width;
};

/** The text in at most `mostLines` lines no wider than `width`; what does not fit gives way to “…”. */
export function wrapLines(text: string, width: number, mostLines: number, measure: Measure = measureText): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (!line || measure(longer) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  if (line) lines.push(line);
  const kept = lines.slice(0, mostLines);
  const cutShort = lines.length > mostLines;
  return kept.map((one, i) => shorten(one, cutShort && i === mostLines - 1, width, measure));
}

function shorten(line: string, cutShort: boolean, width: number, measure: Measure): string {
  if (!cutShort && measure(line) <= width) return line;
  let text = line;
  while (text.length > 1 && measure(`${text}…`) > width) text = text.slice(0, -1);
  return `${text.trimEnd()}…`;
}

/** The box for a name, narrow for short names, wider than `width` only where a single word is: no word is cut. */
export function boxOf(name: string, width = BOX_WIDTH): Box {
  const longest = Math.max(...name.split(/\s+/).map((word) => measureText(word)));
  const room = Math.max(width - 2 * PADDING, longest);
  const lines = wrapLines(name, room, mostLines(width, longest));
  const widest = Math.max(40, ...lines.map((line) => measureText(line)));
  return {
    lines,
    width: Math.min(Math.ceil(room), Math.ceil(widest)) + 2 * PADDING,
    height: lines.length * LINE_HEIGHT + 12,
  };
}

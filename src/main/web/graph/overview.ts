// The overview of the whole graph, drawn from the tables of the page: one box a kind, one line for all
// relations between two kinds. Every kind has its fixed place on an ellipse, so that no line crosses a box.
import { byId } from '../shared/dom.ts';
import { startDrawing } from '../shared/graphDrawing.ts';
import { KINDS_AROUND } from '../shared/kinds.ts';
import type { Picture, PictureEdge, PictureNode } from '../shared/picture.ts';

const WIDE = { across: 560, down: 275, box: 122 };
const NARROW = { across: 125, down: 400, box: 122 };

/** Fewer relations than this are drawn for the chosen kind alone. */
const MANY = 40;

export async function startOverview(root: HTMLElement): Promise<void> {
  const kinds = new Map<string, { label: string; count: number }>();
  for (const row of root.querySelectorAll<HTMLElement>('#kinds tbody tr')) {
    const label = row.querySelector('th')?.textContent ?? '';
    kinds.set(row.dataset.kind ?? '', { label, count: Number(row.dataset.count) });
  }
  const pairs = new Map<string, { from: string; to: string; count: number }>();
  for (const row of root.querySelectorAll<HTMLElement>('#links tbody tr')) {
    const [from = '', to = ''] = [row.dataset.from, row.dataset.to];
    const key = [from, to].toSorted().join(' ');
    const pair = pairs.get(key) ?? { from, to, count: 0 };
    pair.count += Number(row.dataset.count);
    pairs.set(key, pair);
  }
  const place = byId('drawing');
  const present = KINDS_AROUND.filter((kind) => kinds.has(kind));
  let nodes: PictureNode[] = [];
  let size: typeof WIDE | null = null;
  /** Whether the nodes have moved because the page is narrow now, or wide. */
  function lay(): boolean {
    const now = place.clientWidth < 640 ? NARROW : WIDE;
    if (now === size) return false;
    size = now;
    const points = evenly(present.length, now.across, now.down);
    nodes = present.map((kind, i) => {
      const { label, count } = kinds.get(kind)!;
      return { id: kind, kind, name: `${label} ${count}`, ...points[i]!, width: now.box };
    });
    return true;
  }

  const told = byId('chosen');
  const how = told.textContent;
  let chosen = '';

  const drawing = await startDrawing(place, {
    onNode: (kind) => choose(kind === chosen ? '' : kind),
    onGround: () => choose(''),
  });

  function picture(): Picture {
    const edges: PictureEdge[] = [...pairs.values()]
      .filter(({ from, to, count }) => from !== to && (chosen ? from === chosen || to === chosen : count >= MANY))
      .map(({ from, to, count }) => ({
        id: `${from} ${to}`,
        from,
        to,
        grade: 'STATED',
        width: Math.max(1, Math.log2(count) - 3),
        arrow: false,
        bundle: true,
        ...(chosen ? { label: String(count) } : {}),
      }));
    return { nodes, groups: [], edges };
  }

  function choose(kind: string): void {
    chosen = kind;
    drawing.select(kind || null);
    drawing.show(picture(), true);
    const row = document.getElementById(`kind-${kind}`);
    told.replaceChildren(row ? `${kinds.get(kind)?.label ?? ''}: ` : (how ?? ''));
    if (row) for (const link of row.querySelectorAll('a')) told.append(link.cloneNode(true), ' · ');
  }

  new ResizeObserver(() => {
    if (lay()) drawing.show(picture());
  }).observe(place);
}

/** Points at even distances along an ellipse, the first at its left end, clockwise. */
function evenly(count: number, across: number, down: number): { x: number; y: number }[] {
  const STEPS = 720;
  const at = (step: number) => {
    const angle = Math.PI + (2 * Math.PI * step) / STEPS;
    return { x: across * Math.cos(angle), y: down * Math.sin(angle) };
  };
  const lengths = [0];
  for (let step = 1; step <= STEPS; step++) {
    const [a, b] = [at(step - 1), at(step)];
    lengths.push(lengths[step - 1]! + Math.hypot(b.x - a.x, b.y - a.y));
  }
  const total = lengths[STEPS]!;
  return Array.from({ length: count }, (_, i) => at(lengths.findIndex((length) => length >= (i * total) / count)));
}

// Paints the whole graph, onto a canvas or into an SVG: both take the same strokes, so that what is kept is what
// is seen. A plain canvas, since software that stands in for a graphics card is slower (decision 56).
import { FONT } from '../shared/boxes.ts';
import type { Family } from '../shared/kinds.ts';
import { type Look, tint } from '../shared/look.ts';
import { type Label, LabelRoom, shortened } from './labels.ts';
import type { Chosen, Scene, SceneNode, Stand } from './scene.ts';

/** How near, and which point of the plane is in the middle. */
export interface Camera {
  zoom: number;
  x: number;
  y: number;
}

export interface Marked {
  /** Place of the node that is selected or pointed at; -1 for none. */
  node: number;
  /** Places of the ends of the relation that is selected, and of those it was concluded from; drawn whether or not their kinds are. */
  lines: readonly (readonly [number, number])[];
}

/** What takes the strokes. */
export interface Pen {
  /** Lines from and to, as x, y, x, y, …. */
  lines(points: number[], colour: string, width: number, opacity: number, dash: number[]): void;
  /** Shapes of a family as x, y, radius, …; filled, or hollow where `fill` is paper. */
  shapes(family: Family, points: number[], fill: string, stroke: string, width: number, opacity: number): void;
  /** Text with a halo, in the middle of a place. */
  text(label: Label, size: number, bold: boolean, colour: string, halo: string): void;
  widthOf(text: string, size: number, bold: boolean): number;
}

/** So many lines and more are as faint as lines get. */
const MANY_LINES = 400;
/** So much bolder are a few. */
const BOLDEST = 2.2;

/** Sizes of letters: of clusters from far and near, of nodes. */
const CLUSTER_SIZE = 16;
const NODE_SIZE = 13;
/** A letter of a node's name is hardly wider, in pixels. */
const LETTER = 7.5;
/** So far from the edge a name ends. */
const EDGE = 4;
/** From farther, names keep clear of what they do not name, and are whole or not there. */
const FAR = 1.6;
/** A name of more letters waits until one is nearer. */
const FAR_LETTERS = 40;
/** A node smaller than this, in pixels, has no name. */
const LEAST_NAMED = 5;
const MOST_LABELS = 140;
/** What is not around what is chosen steps back, and is still seen. */
const DIMMED = 0.4;
/** Nodes never vanish. */
const LEAST_RADIUS = 1.7;

/** The three signs of how something stands in time: on the map, in its legend and in the tables (saiknes.css). */
export type Sign = 'full' | 'hollow' | 'past';

export function signOf(stand: Stand): Sign {
  if (stand === 'E') return 'past';
  return stand === 'L' || stand === 'U' || stand === 'N' ? 'hollow' : 'full';
}

/** In pixels: larger when near, but not as fast as distances. */
export function radiusAt(radius: number, zoom: number): number {
  return Math.max(LEAST_RADIUS, radius * (zoom < 1 ? zoom ** 0.8 * 0.9 : 0.9 * zoom ** 0.6));
}

export function paint(
  pen: Pen,
  scene: Scene,
  chosen: Chosen,
  camera: Camera,
  size: { width: number; height: number },
  look: Look,
  marked: Marked,
): void {
  const { zoom } = camera;
  const px = (x: number) => (x - camera.x) * zoom + size.width / 2;
  const py = (y: number) => (y - camera.y) * zoom + size.height / 2;
  const { nodes, edges } = scene;
  const lit = new Set<number>();
  if (marked.node >= 0) {
    lit.add(marked.node);
    for (const [i, edge] of edges.entries()) {
      if (!chosen.edges[i]) continue;
      if (edge.from === marked.node) lit.add(edge.to);
      if (edge.to === marked.node) lit.add(edge.from);
    }
  }
  const ends = new Set(marked.lines.flat());
  for (const end of ends) lit.add(end);
  const dimmed = lit.size > 0;
  paintEdges();
  paintNodes();
  paintNames();

  function paintEdges(): void {
    const plain: number[] = [];
    const faint: number[] = [];
    const strong: number[] = [];
    const ended: number[] = [];
    const counted = new Map<number, number[]>();
    for (const [i, edge] of edges.entries()) {
      const stand = chosen.edges[i];
      if (!stand) continue;
      const [a, b] = [nodes[edge.from]!, nodes[edge.to]!];
      const [x1, y1, x2, y2] = [px(a.x), py(a.y), px(b.x), py(b.y)];
      if (
        (x1 < 0 && x2 < 0) ||
        (y1 < 0 && y2 < 0) ||
        (x1 > size.width && x2 > size.width) ||
        (y1 > size.height && y2 > size.height)
      ) {
        continue;
      }
      if (edge.from === marked.node || edge.to === marked.node) strong.push(x1, y1, x2, y2);
      else if (!scene.byNodes) {
        const width = Math.min(8, Math.ceil(Math.log2(edge.count + 1) / 2));
        const same = counted.get(width);
        if (same) same.push(x1, y1, x2, y2);
        else counted.set(width, [x1, y1, x2, y2]);
      } else if (stand === 'E') ended.push(x1, y1, x2, y2);
      else if (stand === 'F' || stand === '-') plain.push(x1, y1, x2, y2);
      else faint.push(x1, y1, x2, y2);
    }
    for (const [from, to] of marked.lines) {
      const [a, b] = [nodes[from]!, nodes[to]!];
      strong.push(px(a.x), py(a.y), px(b.x), py(b.y));
    }
    // Where many lines cross, each is fainter; where few are left, each is to be followed.
    const share =
      (dimmed ? 0.6 : 1) * (scene.byNodes ? boldness(chosen.edgeCount) : 1) * Math.min(1, 0.42 + zoom * 0.4);
    const weight = Math.min(1.6, Math.max(0.6, zoom));
    for (const [width, points] of counted) pen.lines(points, look.soft, width, 0.25 * share, []);
    pen.lines(ended, look.soft, weight * 0.8, 0.16 * share, [3, 4]);
    pen.lines(faint, look.soft, weight * 0.8, 0.24 * share, []);
    pen.lines(plain, look.soft, weight, 0.36 * share, []);
    pen.lines(strong, look.accent, Math.max(1.4, weight * 1.4), 0.85, []);
  }

  function paintNodes(): void {
    const groups = new Map<string, { family: Family; sign: Sign; bright: boolean; points: number[] }>();
    for (let i = nodes.length - 1; i >= 0; i--) {
      // The ends of what is open are seen though the year or the filters leave them out.
      const stand = chosen.nodes[i] ?? (ends.has(i) ? '-' : null);
      if (!stand) continue;
      const node = nodes[i]!;
      const [x, y] = [px(node.x), py(node.y)];
      const radius = scene.byNodes ? radiusAt(node.radius, zoom) : Math.max(6, node.radius * zoom);
      if (x < -radius || y < -radius || x > size.width + radius || y > size.height + radius) continue;
      const bright = !dimmed || lit.has(i);
      const key = `${node.family} ${signOf(stand)} ${bright}`;
      const group = groups.get(key);
      if (group) group.points.push(x, y, radius);
      else groups.set(key, { family: node.family, sign: signOf(stand), bright, points: [x, y, radius] });
    }
    const order = [...groups.values()].toSorted((a, b) => Number(a.bright) - Number(b.bright));
    for (const { family, sign, bright, points } of order) {
      const colour = look.families[family];
      const opacity = bright ? 1 : DIMMED;
      if (sign === 'past') pen.shapes(family, points, tint(look.soft, look.paper, 0.25), look.soft, 1, opacity * 0.75);
      else if (sign === 'hollow') pen.shapes(family, points, look.paper, colour, 1.6, opacity);
      else if (scene.byNodes) pen.shapes(family, points, colour, look.paper, 0.7, opacity);
      else pen.shapes(family, points, tint(colour, look.paper, 0.22), colour, 1.5, opacity);
    }
    const ring = marked.node >= 0 && chosen.nodes[marked.node] ? nodes[marked.node] : undefined;
    if (ring) {
      const radius = (scene.byNodes ? radiusAt(ring.radius, zoom) : Math.max(6, ring.radius * zoom)) + 4;
      pen.shapes(ring.family, [px(ring.x), py(ring.y), radius], 'none', look.ink, 2, 1);
    }
  }

  function paintNames(): void {
    const room = new LabelRoom();
    /** Those whose name a cluster bears already. */
    const told = new Set<string>();
    let count = 0;
    const put = (text: string, x: number, y: number, letters: number, bold: boolean, colour: string): boolean => {
      // With room around it: names that touch read as one.
      const width = pen.widthOf(text, letters, bold) + letters;
      const label = { text, x, y, width, height: letters * 1.6 };
      if (x + width / 2 < 0 || x - width / 2 > size.width || y < 0 || y > size.height || !room.take(label))
        return false;
      pen.text(label, letters, bold, colour, look.paper);
      count++;
      return true;
    };
    const radiusOf = (node: SceneNode) =>
      scene.byNodes ? radiusAt(node.radius, zoom) : Math.max(6, node.radius * zoom);
    /** How many nodes of its cluster a text there would cover; null where it would cover any of another. */
    const covered = (cluster: number, x: number, y: number, width: number, letters: number): number | null => {
      let own = 0;
      for (const [i, node] of nodes.entries()) {
        if (!chosen.nodes[i]) continue;
        const radius = radiusOf(node);
        if (Math.abs(px(node.x) - x) >= width / 2 + radius || Math.abs(py(node.y) - y) >= letters * 0.5 + radius)
          continue;
        if (node.cluster !== cluster) return null;
        own++;
      }
      return own;
    };
    const name = (i: number, most: number, colour: string, bold = false) => {
      const node = nodes[i]!;
      const radius = radiusOf(node);
      const below = scene.byNodes ? radius + NODE_SIZE * 0.75 : 0;
      const text = shortened(node.name, Math.min(most, Math.floor(size.width / LETTER)));
      // Whole, where the node is in view.
      const half = pen.widthOf(text, NODE_SIZE, bold) / 2 + EDGE;
      const [x, y] = [px(node.x), py(node.y)];
      const middle = x > 0 && x < size.width ? Math.min(Math.max(x, half), Math.max(half, size.width - half)) : x;
      put(text, middle, y + below, NODE_SIZE, bold, colour);
    };
    /** Below, above or beside its node, where it covers nothing of another cluster and nothing is cut off. */
    const nameFromFar = (i: number, colour: string) => {
      const node = nodes[i]!;
      if (node.name.length > FAR_LETTERS) return;
      const width = pen.widthOf(node.name, NODE_SIZE, false);
      const off = radiusOf(node) + NODE_SIZE * 0.75;
      const beside = radiusOf(node) + width / 2 + EDGE;
      const free: { x: number; y: number; own: number }[] = [];
      for (const [dx, dy] of [
        [0, off],
        [0, -off],
        [beside, 0],
        [-beside, 0],
      ] as const) {
        const [x, y] = [px(node.x) + dx, py(node.y) + dy];
        const inside = x > width / 2 + EDGE && x < size.width - width / 2 - EDGE && y > NODE_SIZE;
        if (!inside || y > size.height - NODE_SIZE) continue;
        const own = covered(node.cluster, x, y, width, NODE_SIZE);
        if (own !== null) free.push({ x, y, own });
      }
      free.sort((a, b) => a.own - b.own).some(({ x, y }) => put(node.name, x, y, NODE_SIZE, false, colour));
    };
    if (marked.node >= 0 && chosen.nodes[marked.node]) name(marked.node, 70, look.ink, true);
    for (const end of ends) name(end, 60, look.ink, true);
    const far = zoom < FAR && !dimmed && scene.byNodes;
    // From near, the members speak for themselves.
    if (far) {
      const present = new Map<number, number>();
      const ids = new Set<string>();
      for (const [i, node] of nodes.entries()) {
        if (!chosen.nodes[i]) continue;
        present.set(node.cluster, (present.get(node.cluster) ?? 0) + 1);
        ids.add(node.id);
      }
      const named = scene.clusters
        .map((cluster, i) => ({ ...cluster, place: i, shown: present.get(i) ?? 0 }))
        .filter(({ id, named, shown }) => named && ids.has(id) && shown > 4)
        .toSorted((a, b) => b.shown - a.shown);
      for (const { id, name: called, place, x, y, shown } of named) {
        const letters = Math.round(CLUSTER_SIZE * Math.min(1.35, 0.75 + shown / 160));
        if (called.length > FAR_LETTERS) continue;
        const width = pen.widthOf(called, letters, true);
        // Whole, where the cluster is in view: a name that is cut off names nothing.
        const half = width / 2 + 8;
        const inside = px(x) > 0 && px(x) < size.width && half * 2 < size.width;
        const middle = inside ? Math.min(Math.max(px(x), half), size.width - half) : px(x);
        // Where no room is free of others near its middle, its leading member has its name by itself.
        for (const step of [0, 1.5, -1.5, 3, -3, 4.5, -4.5]) {
          const height = py(y) + step * letters;
          if (covered(place, middle, height, width, letters) === null) continue;
          if (!put(called, middle, height, letters, true, look.ink)) continue;
          told.add(id);
          break;
        }
      }
    }
    const order = dimmed ? [...lit].toSorted((a, b) => a - b) : nodes.keys();
    for (const i of order) {
      if (count >= MOST_LABELS) break;
      const node = nodes[i]!;
      if (!chosen.nodes[i] || i === marked.node || told.has(node.id)) continue;
      const radius = radiusOf(node);
      // In the order of size, so that the rest is smaller still.
      if (radius < LEAST_NAMED && !dimmed) {
        if (scene.byNodes) break;
        continue;
      }
      const stands = chosen.nodes[i] === 'E' ? look.soft : look.ink;
      if (far) nameFromFar(i, stands);
      else if (scene.byNodes) name(i, dimmed ? 46 : 40, stands);
      else
        put(
          `${shortened(node.name, 30)} (${node.chosen ?? node.degree})`,
          px(node.x),
          py(node.y),
          NODE_SIZE,
          true,
          stands,
        );
    }
  }
}

/** The corners of a shape around a place; none for a circle. */
function corners(family: Family, radius: number): [number, number][] {
  if (family === 'plan' || family === 'work') {
    const half = radius * 0.88;
    return [
      [-half, -half],
      [half, -half],
      [half, half],
      [-half, half],
    ];
  }
  if (family === 'money' || family === 'topic') {
    const far = radius * 1.2;
    return [
      [0, -far],
      [far, 0],
      [0, far],
      [-far, 0],
    ];
  }
  return [];
}

/** How much bolder lines are where there are few of them. */
export function boldness(lines: number): number {
  return Math.min(BOLDEST, Math.max(1, MANY_LINES / Math.max(1, lines)));
}

/** Paints on a canvas; many strokes of one look are one path. */
export class CanvasPen implements Pen {
  private readonly context: CanvasRenderingContext2D;
  private readonly widths: Map<string, number>;

  constructor(context: CanvasRenderingContext2D, widths: Map<string, number>) {
    this.context = context;
    this.widths = widths;
  }

  lines(points: number[], colour: string, width: number, opacity: number, dash: number[]): void {
    const { context } = this;
    if (points.length === 0) return;
    context.globalAlpha = opacity;
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.setLineDash(dash);
    context.beginPath();
    for (let i = 0; i < points.length; i += 4) {
      context.moveTo(points[i]!, points[i + 1]!);
      context.lineTo(points[i + 2]!, points[i + 3]!);
    }
    context.stroke();
    context.setLineDash([]);
    context.globalAlpha = 1;
  }

  shapes(family: Family, points: number[], fill: string, stroke: string, width: number, opacity: number): void {
    const { context } = this;
    context.globalAlpha = opacity;
    context.strokeStyle = stroke;
    context.lineWidth = width;
    context.beginPath();
    for (let i = 0; i < points.length; i += 3) {
      const [x, y, radius] = [points[i]!, points[i + 1]!, points[i + 2]!];
      const around = corners(family, radius);
      if (around.length === 0) {
        context.moveTo(x + radius, y);
        context.arc(x, y, radius, 0, 2 * Math.PI);
      } else {
        context.moveTo(x + around[0]![0], y + around[0]![1]);
        for (const [dx, dy] of around.slice(1)) context.lineTo(x + dx, y + dy);
        context.closePath();
      }
    }
    if (fill !== 'none') {
      context.fillStyle = fill;
      context.fill();
    }
    context.stroke();
    context.globalAlpha = 1;
  }

  text({ text, x, y }: Label, size: number, bold: boolean, colour: string, halo: string): void {
    const { context } = this;
    context.font = fontOf(size, bold);
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.lineJoin = 'round';
    context.globalAlpha = 0.85;
    context.strokeStyle = halo;
    context.lineWidth = 4;
    context.strokeText(text, x, y);
    context.globalAlpha = 1;
    context.fillStyle = colour;
    context.fillText(text, x, y);
  }

  widthOf(text: string, size: number, bold: boolean): number {
    const key = `${size}${bold ? 'b' : ''} ${text}`;
    let width = this.widths.get(key);
    if (width === undefined) {
      this.context.font = fontOf(size, bold);
      ({ width } = this.context.measureText(text));
      this.widths.set(key, width);
    }
    return width;
  }
}

function fontOf(size: number, bold: boolean): string {
  return `${bold ? 650 : 450} ${size}px ${FONT}`;
}

/** Writes the strokes down as an SVG. */
export class SvgPen implements Pen {
  private readonly parts: string[] = [];
  private readonly measure: Pen;

  /** `measure` knows how wide a text is. */
  constructor(measure: Pen) {
    this.measure = measure;
  }

  lines(points: number[], colour: string, width: number, opacity: number, dash: number[]): void {
    if (points.length === 0) return;
    const path: string[] = [];
    for (let i = 0; i < points.length; i += 4) {
      path.push(`M${short(points[i]!)} ${short(points[i + 1]!)}L${short(points[i + 2]!)} ${short(points[i + 3]!)}`);
    }
    const dashes = dash.length > 0 ? ` stroke-dasharray="${dash.join(' ')}"` : '';
    this.parts.push(
      `<path d="${path.join('')}" fill="none" stroke="${colour}" stroke-width="${short(width)}" stroke-opacity="${short(opacity)}"${dashes}/>`,
    );
  }

  shapes(family: Family, points: number[], fill: string, stroke: string, width: number, opacity: number): void {
    const path: string[] = [];
    for (let i = 0; i < points.length; i += 3) {
      const [x, y, radius] = [points[i]!, points[i + 1]!, points[i + 2]!];
      const around = corners(family, radius);
      if (around.length > 0) {
        path.push(`M${around.map(([dx, dy]) => `${short(x + dx)} ${short(y + dy)}`).join('L')}Z`);
      } else {
        const r = short(radius);
        path.push(
          `M${short(x - radius)} ${short(y)}a${r} ${r} 0 1 0 ${short(2 * radius)} 0a${r} ${r} 0 1 0 ${short(-2 * radius)} 0Z`,
        );
      }
    }
    this.parts.push(
      `<path d="${path.join('')}" fill="${fill}" stroke="${stroke}" stroke-width="${short(width)}" opacity="${short(opacity)}"/>`,
    );
  }

  text({ text, x, y }: Label, size: number, bold: boolean, colour: string, halo: string): void {
    this.parts.push(
      `<text x="${short(x)}" y="${short(y)}" dy="0.35em" text-anchor="middle" font-size="${size}" font-weight="${bold ? 650 : 450}" fill="${colour}" stroke="${halo}" stroke-width="4" stroke-linejoin="round" paint-order="stroke">${escaped(text)}</text>`,
    );
  }

  widthOf(text: string, size: number, bold: boolean): number {
    return this.measure.widthOf(text, size, bold);
  }

  /** The picture, with a title for who cannot see it. */
  svg(width: number, height: number, title: string, paper: string): string {
    return (
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${escaped(FONT)}">` +
      `<title>${escaped(title)}</title><rect width="100%" height="100%" fill="${paper}"/>${this.parts.join('')}</svg>`
    );
  }
}

function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

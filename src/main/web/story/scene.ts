// The picture beside a story: one drawing in which what stays from one step to the next moves to its new place.
import { boxOf, FONT_SIZE, LINE_HEIGHT } from '../shared/boxes.ts';
import { familyOf } from '../shared/kinds.ts';
import { type Layers, layOut } from '../shared/layers.ts';
import { SHAPES } from '../shared/look.ts';
import { borderPoint, type PictureEdge, type PictureNode, type Unplaced } from '../shared/picture.ts';
import { svg } from '../shared/svg.ts';
import { atMost, columnsOf } from './columns.ts';

/** What a step's picture shows. */
export interface View {
  nodes: Unplaced[];
  edges: PictureEdge[];
  /** What a screen reader says of it. */
  spoken: string;
}

const MARGIN = 12;
/** A picture of two boxes is not blown up to the size of the window. */
const LARGEST = 1.3;
/** Smaller than this a name cannot be read. */
const LEAST_ROOM = 240;
/** Words on lines have 12 pixels, and of these at least 11 are seen; what is wider then is moved sideways. */
const LEAST_SCALE = 11 / 12;
/** How many names stand beside each other on a narrow page, the most first. */
const MOST_ABREAST = [Infinity, 3, 2, 1];

export class Scene {
  private readonly moving = svg('g', { class: 'moving' });
  private readonly lines = svg('g');
  private readonly boxes = svg('g');
  private readonly shown = new Map<string, { group: SVGGElement; look: string }>();

  private readonly place: HTMLElement;
  private readonly drawing = svg('svg', { height: '100%', 'aria-hidden': 'true' }, this.moving);

  constructor(place: HTMLElement) {
    this.place = place;
    this.moving.append(this.lines, this.boxes);
    place.replaceChildren(this.drawing);
  }

  /**
   * Shows the step in the room that is there; without `height` the place becomes as high as the picture.
   * Whether it is wider than the place all the same.
   */
  show(view: View, height?: number): boolean {
    const width = Math.max(LEAST_ROOM, this.place.clientWidth) - 2 * MARGIN;
    const layers = this.fit(view, width, height === undefined);
    this.place.setAttribute('aria-label', view.spoken);
    const { left, top, right, bottom } = extent(layers.nodes);
    const fitting = Math.min(LARGEST, width / (right - left), height ? (height - 2 * MARGIN) / (bottom - top) : 1);
    const scale = height === undefined ? Math.max(LEAST_SCALE, fitting) : fitting;
    const drawn = Math.max(width, (right - left) * scale);
    this.drawing.setAttribute('width', drawn > width ? String(Math.ceil(drawn + 2 * MARGIN)) : '100%');
    if (drawn > width) this.place.tabIndex = 0;
    else this.place.removeAttribute('tabindex');
    const room = height ?? (bottom - top) * scale + 2 * MARGIN;
    if (height === undefined) this.place.style.height = `${Math.ceil(room)}px`;
    const x = MARGIN + (drawn - (right - left) * scale) / 2 - left * scale;
    const y = (room - (bottom - top) * scale) / 2 - top * scale;
    this.moving.style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px) scale(${scale.toFixed(3)})`;
    this.drawBoxes(layers.nodes);
    this.drawLines(layers);
    return drawn > width;
  }

  /** Draws the line of this fact stronger than the others; of none where the fact has no line. */
  point(fact: string | null): void {
    for (const line of this.lines.children) line.classList.toggle('pointed', line.getAttribute('data-fact') === fact);
  }

  /** Names are smaller where the picture has more of them than the room allows for. */
  private fit(view: View, width: number, narrow: boolean): Layers {
    const byId = new Map(view.nodes.map((node) => [node.id, node]));
    const columns = columnsOf(view.edges);
    const laid = (most: number, room: number) =>
      layOut(
        atMost(columns, most).map((ids) => ids.map((id) => byId.get(id)!)),
        view.edges,
        room,
      );
    // Rather higher than moved sideways: a picture that is cut at the edge looks as if that were all.
    let slim: { layers: Layers; width: number } | null = null;
    for (const most of narrow ? MOST_ABREAST : []) {
      const layers = laid(most, width);
      if (!layers) continue;
      const { left, right } = extent(layers.nodes);
      if ((right - left) * LEAST_SCALE <= width) return layers;
      if (!slim || right - left < slim.width) slim = { layers, width: right - left };
    }
    if (slim) return slim.layers;
    for (let room = width; ; room *= 1.25) {
      const layers = laid(Infinity, room);
      if (layers) return layers;
    }
  }

  private drawBoxes(nodes: PictureNode[]): void {
    const kept = new Set(nodes.map(({ id }) => id));
    for (const [id, { group }] of this.shown) {
      if (kept.has(id)) continue;
      group.remove();
      this.shown.delete(id);
    }
    for (const node of nodes) {
      const look = `${node.name}|${node.width ?? ''}`;
      let known = this.shown.get(node.id);
      if (known?.look !== look) {
        const group = boxSvg(node);
        if (known) {
          // A box that is broken otherwise goes on from where the old one stood.
          group.style.transform = known.group.style.transform;
          group.classList.add('again');
          known.group.replaceWith(group);
          group.getBoundingClientRect();
        } else this.boxes.append(group);
        known = { group, look };
        this.shown.set(node.id, known);
      }
      known.group.style.transform = `translate(${node.x.toFixed(1)}px, ${node.y.toFixed(1)}px)`;
    }
  }

  private drawLines({ nodes, edges }: Layers): void {
    const byId = new Map(nodes.map((node) => [node.id, node]));
    this.lines.replaceChildren(
      ...edges.flatMap((edge) => {
        const [from, to] = [byId.get(edge.from), byId.get(edge.to)];
        return from && to ? [lineSvg(edge, from, to)] : [];
      }),
    );
  }
}

function extent(nodes: PictureNode[]): { left: number; top: number; right: number; bottom: number } {
  const boxes = nodes.map((node) => ({ ...node, box: boxOf(node.name, node.width) }));
  return {
    left: Math.min(...boxes.map(({ x, box }) => x - box.width / 2)),
    top: Math.min(...boxes.map(({ y, box }) => y - box.height / 2)),
    right: Math.max(...boxes.map(({ x, box }) => x + box.width / 2)),
    bottom: Math.max(...boxes.map(({ y, box }) => y + box.height / 2)),
  };
}

function boxSvg(node: PictureNode): SVGGElement {
  const { lines, ...box } = boxOf(node.name, node.width);
  const width = node.width ?? box.width;
  const family = node.kind ? familyOf(node.kind) : 'value';
  const shape = family === 'value' ? 'round-rectangle' : SHAPES[family];
  const [x, y] = [width / 2, box.height / 2];
  const cut = 8;
  const outline =
    shape === 'cut-rectangle'
      ? svg('polygon', {
          points: `${cut - x},${-y} ${x - cut},${-y} ${x},${cut - y} ${x},${y - cut} ${x - cut},${y} ${cut - x},${y} ${-x},${y - cut} ${-x},${cut - y}`,
        })
      : svg('rect', { x: -x, y: -y, width, height: box.height, rx: shape === 'round-rectangle' ? 8 : 0 });
  const first = FONT_SIZE * 0.34 - ((lines.length - 1) * LINE_HEIGHT) / 2;
  const words = lines.map((line, i) => svg('tspan', { x: 0, y: first + i * LINE_HEIGHT }, line));
  return svg('g', { class: `box ${family}` }, outline, svg('text', {}, ...words));
}

function lineSvg(edge: PictureEdge, from: PictureNode, to: PictureNode): SVGGElement {
  const start = borderPoint(from, to);
  const end = borderPoint(to, from);
  const length = Math.hypot(end.x - start.x, end.y - start.y) || 1;
  const share = (edge.labelAt ?? length / 2) / length;
  const [x, y] = [(end.x - start.x) / length, (end.y - start.y) / length];
  const back = { x: end.x - 9 * x, y: end.y - 9 * y };
  const head = [
    [end.x, end.y],
    [back.x - 4.5 * y, back.y + 4.5 * x],
    [back.x + 4.5 * y, back.y - 4.5 * x],
  ];
  return svg(
    'g',
    { class: `line ${edge.grade}`, 'data-fact': edge.id },
    svg('line', { x1: start.x, y1: start.y, x2: end.x, y2: end.y }),
    edge.arrow === false ? '' : svg('polygon', { points: head.map((point) => point.join(',')).join(' ') }),
    edge.label
      ? svg('text', { x: start.x + share * (end.x - start.x), y: start.y + share * (end.y - start.y) + 4 }, edge.label)
      : '',
  );
}

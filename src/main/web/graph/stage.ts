// The canvas of the whole graph: where one looks, and what pointer, fingers and keys do there.
import { fontReady } from '../shared/boxes.ts';
import { element } from '../shared/dom.ts';
import { type Look, PAPER_LOOK, readLook } from '../shared/look.ts';
import { texts } from '../shared/texts.ts';
import * as words from '../shared/words.generated.ts';
import { type Camera, CanvasPen, type Marked, paint, radiusAt, SvgPen } from './painter.ts';
import type { Chosen, Scene } from './scene.ts';
import { isEmptied, over, revealing } from './sight.ts';
import { t } from './words.ts';

const d = texts(words.drawing);

const MOST_ZOOM = 6;
const STEP = 1.3;
const PAN = 60;
const FLIGHT_MS = 500;
/** As near as a pointer has to come, in pixels. */
const REACH = 8;

export interface StageListeners {
  onNode: (i: number, byKey: boolean) => void;
  onEdge: (i: number) => void;
  onGround: () => void;
  /** The reader came to rest there, as an address says it. */
  onCamera: (at: string) => void;
}

const NONE: Marked = { node: -1, lines: [] };

export class Stage {
  private readonly container: HTMLElement;
  private readonly canvas: HTMLCanvasElement;
  private readonly context: CanvasRenderingContext2D;
  private readonly listeners: StageListeners;
  private readonly told: HTMLElement;
  private readonly widths = new Map<string, number>();
  private look: Look;
  private scene: Scene | null = null;
  private chosen: Chosen | null = null;
  private camera: Camera = { zoom: 1, x: 0, y: 0 };
  private marked = NONE;
  private pointed = -1;
  private frame = 0;
  private flight = 0;
  private resting = 0;
  private fitted = true;
  private readonly pointers = new Map<number, { x: number; y: number }>();
  private travelled = 0;

  constructor(container: HTMLElement, listeners: StageListeners) {
    this.container = container;
    this.listeners = listeners;
    this.canvas = element('canvas', { class: 'canvas', tabindex: '0', role: 'application' });
    this.canvas.setAttribute('aria-roledescription', d.role);
    this.canvas.setAttribute('aria-label', `${container.getAttribute('aria-label') ?? ''} ${t.wholeKeys}`);
    // Drawn by the processor: where no graphics card is, software that stands in for one takes forty times as long.
    this.context = this.canvas.getContext('2d', { willReadFrequently: true })!;
    this.told = element('p', { class: 'unseen', 'aria-live': 'polite' });
    const paper = element('div', { class: 'paper' });
    container.replaceChildren(this.canvas, this.buttons(), paper, this.told);
    this.look = readLook(container);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
      this.look = readLook(container);
      this.draw();
    });
    addEventListener('beforeprint', () => {
      const drawn = new DOMParser().parseFromString(this.svg(), 'image/svg+xml').documentElement;
      paper.replaceChildren(document.importNode(drawn, true));
    });
    addEventListener('afterprint', () => paper.replaceChildren());
    new ResizeObserver(() => {
      if (this.fitted) this.fit();
      else this.draw();
    }).observe(container);
    this.listen();
    void fontReady().then(() => {
      this.widths.clear();
      this.draw();
    });
  }

  show(scene: Scene, chosen: Chosen): void {
    const first = this.scene?.nodes !== scene.nodes;
    const before = this.inView().length;
    this.scene = scene;
    this.chosen = chosen;
    if (first) {
      this.pointed = -1;
      this.fit();
    } else if (!this.fitted && isEmptied(before, this.inView().length)) this.fit();
    else this.draw();
  }

  mark(marked: Marked): void {
    this.marked = marked;
    this.draw();
  }

  /** Looks where an address says; at everything where it says nothing. */
  lookAt(at: string): void {
    const [zoom, x, y] = at.split(',').map(Number);
    if (!zoom || x === undefined || y === undefined) this.fit();
    else {
      this.fitted = false;
      this.camera = { zoom: Math.min(zoom, MOST_ZOOM), x, y };
      this.draw();
    }
  }

  /** Everything at once. */
  fit(): void {
    const { scene, container } = this;
    if (!scene || scene.nodes.length === 0) return;
    this.fitted = true;
    this.camera = this.fitting(container.clientWidth, container.clientHeight);
    this.draw();
  }

  private fitting(width: number, height: number): Camera {
    const nodes = this.scene!.nodes.filter(({ degree }) => degree > 0 || !this.scene!.byNodes);
    const of = nodes.length > 0 ? nodes : this.scene!.nodes;
    const [left, right] = [Math.min(...of.map((n) => n.x - n.radius)), Math.max(...of.map((n) => n.x + n.radius))];
    const [top, bottom] = [Math.min(...of.map((n) => n.y - n.radius)), Math.max(...of.map((n) => n.y + n.radius))];
    return {
      zoom: Math.min(2, 0.94 * Math.min(width / (right - left || 1), height / (bottom - top || 1))),
      x: (left + right) / 2,
      y: (top + bottom) / 2,
    };
  }

  /**
   * Goes to a node, near enough to read around it, in the middle of what is free.
   * @param covered how much of the picture lies under something else, from below, in pixels
   */
  flyTo(i: number, covered = 0): void {
    const node = this.scene?.nodes[i];
    if (!node) return;
    this.fitted = false;
    this.moveTo(over(node, this.camera.zoom, { ...this.size(), covered }));
  }

  /** Shows these nodes in what is free of the picture; nothing moves where they are to be seen already. */
  reveal(places: readonly number[], covered = 0): void {
    const nodes = places.flatMap((i) => this.scene?.nodes[i] ?? []);
    const goal = revealing(nodes, this.camera, { ...this.size(), covered });
    if (!goal) return;
    this.fitted = false;
    this.moveTo(goal);
  }

  /** Places of the nodes that are shown and in view, those with most relations first. */
  inView(): number[] {
    const { scene, chosen } = this;
    if (!scene || !chosen) return [];
    const { width, height } = this.size();
    const found: number[] = [];
    for (const [i, node] of scene.nodes.entries()) {
      const { x, y } = this.toScreen(node);
      if (chosen.nodes[i] && x >= 0 && y >= 0 && x <= width && y <= height) found.push(i);
    }
    return found;
  }

  /** The picture as seen, dark on white. */
  private svg(): string {
    const { scene, chosen } = this;
    const { width, height } = this.size();
    const pen = new SvgPen(new CanvasPen(this.context, this.widths));
    if (scene && chosen) paint(pen, scene, chosen, this.camera, { width, height }, PAPER_LOOK, this.marked);
    return pen.svg(width, height, this.container.getAttribute('aria-label') ?? '', PAPER_LOOK.paper);
  }

  private size(): { width: number; height: number } {
    return { width: this.container.clientWidth, height: this.container.clientHeight };
  }

  private toScreen({ x, y }: { x: number; y: number }): { x: number; y: number } {
    const { width, height } = this.size();
    const { camera } = this;
    return { x: (x - camera.x) * camera.zoom + width / 2, y: (y - camera.y) * camera.zoom + height / 2 };
  }

  private draw(): void {
    if (this.frame) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.paintNow();
    });
  }

  private paintNow(): void {
    const { canvas, context, scene, chosen } = this;
    if (!scene || !chosen) return;
    const { width, height } = this.size();
    const density = Math.min(2, devicePixelRatio || 1);
    if (canvas.width !== Math.round(width * density) || canvas.height !== Math.round(height * density)) {
      canvas.width = Math.round(width * density);
      canvas.height = Math.round(height * density);
    }
    context.setTransform(density, 0, 0, density, 0, 0);
    context.fillStyle = this.look.paper;
    context.fillRect(0, 0, width, height);
    const marked = this.pointed >= 0 ? { node: this.pointed, lines: [] } : this.marked;
    paint(new CanvasPen(context, this.widths), scene, chosen, this.camera, { width, height }, this.look, marked);
  }

  private moveTo(goal: Camera): void {
    cancelAnimationFrame(this.flight);
    const start = { ...this.camera };
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const began = performance.now();
    const step = (now: number) => {
      const share = still ? 1 : Math.min(1, (now - began) / FLIGHT_MS);
      const eased = share * share * (3 - 2 * share);
      this.camera = {
        zoom: start.zoom * (goal.zoom / start.zoom) ** eased,
        x: start.x + (goal.x - start.x) * eased,
        y: start.y + (goal.y - start.y) * eased,
      };
      this.draw();
      if (share < 1) this.flight = requestAnimationFrame(step);
      else this.rest();
    };
    this.flight = requestAnimationFrame(step);
  }

  private rest(): void {
    clearTimeout(this.resting);
    this.resting = window.setTimeout(() => {
      const { zoom, x, y } = this.camera;
      this.listeners.onCamera(
        this.fitted ? '' : [Math.max(0.01, Math.round(zoom * 100) / 100), Math.round(x), Math.round(y)].join(','),
      );
    }, 200);
  }

  /** Nearer or farther, with the point that one looks at left in its place. */
  private zoomBy(factor: number, at?: { x: number; y: number }): void {
    const { width, height } = this.size();
    const { camera } = this;
    const [dx, dy] = at ? [at.x - width / 2, at.y - height / 2] : [0, 0];
    const least = 0.7 * this.fitting(width, height).zoom;
    const zoom = Math.min(MOST_ZOOM, Math.max(least, camera.zoom * factor));
    this.fitted = false;
    this.camera = {
      zoom,
      x: camera.x + dx / camera.zoom - dx / zoom,
      y: camera.y + dy / camera.zoom - dy / zoom,
    };
    this.draw();
    this.rest();
  }

  private panBy(dx: number, dy: number): void {
    this.fitted = false;
    this.camera = {
      ...this.camera,
      x: this.camera.x - dx / this.camera.zoom,
      y: this.camera.y - dy / this.camera.zoom,
    };
    this.draw();
    this.rest();
  }

  private buttons(): HTMLElement {
    const button = (name: string, sign: string, action: () => void) =>
      element('button', { type: 'button', 'aria-label': name, title: name, onclick: action }, sign);
    return element(
      'div',
      { class: 'zoom' },
      button(d.farther, '−', () => this.zoomBy(1 / STEP)),
      button(d.closer, '+', () => this.zoomBy(STEP)),
      button(d.whole, '⤢', () => {
        this.fit();
        this.rest();
      }),
    );
  }

  private nodeAt(x: number, y: number): number {
    const { scene, chosen, camera } = this;
    if (!scene || !chosen) return -1;
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    for (const [i, node] of scene.nodes.entries()) {
      if (!chosen.nodes[i]) continue;
      const at = this.toScreen(node);
      const radius = scene.byNodes ? radiusAt(node.radius, camera.zoom) : Math.max(6, node.radius * camera.zoom);
      const distance = Math.hypot(at.x - x, at.y - y) - radius;
      if (distance < REACH / 2 && distance < least) {
        least = distance;
        best = i;
      }
    }
    return best;
  }

  private edgeAt(x: number, y: number): number {
    const { scene, chosen } = this;
    if (!scene?.byNodes || !chosen) return -1;
    let best = -1;
    let least = REACH;
    for (const [i, edge] of scene.edges.entries()) {
      if (!chosen.edges[i]) continue;
      const from = this.toScreen(scene.nodes[edge.from]!);
      const to = this.toScreen(scene.nodes[edge.to]!);
      const [dx, dy] = [to.x - from.x, to.y - from.y];
      const share = Math.max(0, Math.min(1, ((x - from.x) * dx + (y - from.y) * dy) / (dx * dx + dy * dy || 1)));
      const distance = Math.hypot(from.x + share * dx - x, from.y + share * dy - y);
      // A line that is lit is meant rather than another.
      const meant = edge.from === this.marked.node || edge.to === this.marked.node ? distance - REACH / 2 : distance;
      if (distance < REACH && meant < least) {
        least = meant;
        best = i;
      }
    }
    return best;
  }

  private listen(): void {
    const { canvas } = this;
    const place = (event: MouseEvent) => {
      const frame = canvas.getBoundingClientRect();
      return { x: event.clientX - frame.x, y: event.clientY - frame.y };
    };
    canvas.addEventListener('pointerdown', (event) => {
      cancelAnimationFrame(this.flight);
      this.pointers.set(event.pointerId, place(event));
      this.travelled = this.pointers.size > 1 ? REACH * 2 : 0;
      canvas.setPointerCapture(event.pointerId);
    });
    canvas.addEventListener('pointermove', (event) => {
      const now = place(event);
      const before = this.pointers.get(event.pointerId);
      if (!before) {
        if (event.pointerType === 'mouse') this.point(now);
        return;
      }
      const others = [...this.pointers.entries()].filter(([id]) => id !== event.pointerId).map(([, at]) => at);
      this.pointers.set(event.pointerId, now);
      const other = others[0];
      if (other) {
        const [was, is] = [
          Math.hypot(before.x - other.x, before.y - other.y),
          Math.hypot(now.x - other.x, now.y - other.y),
        ];
        if (was > 0) this.zoomBy(is / was, { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 });
        return;
      }
      this.travelled += Math.hypot(now.x - before.x, now.y - before.y);
      if (this.travelled > REACH / 2) this.panBy(now.x - before.x, now.y - before.y);
    });
    const end = (event: PointerEvent) => {
      const known = this.pointers.delete(event.pointerId);
      if (!known || event.type !== 'pointerup' || this.travelled > REACH / 2) return;
      const { x, y } = place(event);
      const node = this.nodeAt(x, y);
      if (node >= 0) {
        this.listeners.onNode(node, false);
        return;
      }
      const edge = this.edgeAt(x, y);
      if (edge >= 0) this.listeners.onEdge(edge);
      else this.listeners.onGround();
    };
    canvas.addEventListener('pointerup', end);
    canvas.addEventListener('pointercancel', end);
    canvas.addEventListener('pointerleave', () => this.point(null));
    canvas.addEventListener('dblclick', (event) => this.zoomBy(STEP * STEP, place(event)));
    // The wheel scrolls the page, as everywhere; with Ctrl (or two fingers on a pad) it zooms.
    canvas.addEventListener(
      'wheel',
      (event) => {
        if (!event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        this.zoomBy(event.deltaY < 0 ? 1.15 : 1 / 1.15, place(event));
      },
      { passive: false },
    );
    canvas.addEventListener('keydown', (event) => this.key(event));
  }

  private point(at: { x: number; y: number } | null): void {
    const node = at ? this.nodeAt(at.x, at.y) : -1;
    this.canvas.style.cursor = node >= 0 ? 'pointer' : 'grab';
    if (node === this.pointed) return;
    this.pointed = node;
    this.draw();
  }

  /** Shift and arrows move the picture, arrows go to the next node that way, Enter opens it. */
  private key(event: KeyboardEvent): void {
    const ways: Record<string, [number, number]> = {
      ArrowLeft: [-1, 0],
      ArrowRight: [1, 0],
      ArrowUp: [0, -1],
      ArrowDown: [0, 1],
    };
    const way = ways[event.key];
    if (way && event.shiftKey) this.panBy(-way[0] * PAN, -way[1] * PAN);
    else if (way) this.stepTo(way);
    else if (event.key === '+' || event.key === '=') this.zoomBy(STEP);
    else if (event.key === '-') this.zoomBy(1 / STEP);
    else if (event.key === '0') {
      this.fit();
      this.rest();
    } else if (event.key === 'Enter' && this.pointed >= 0) this.listeners.onNode(this.pointed, true);
    else if (event.key === 'Escape') {
      this.pointed = -1;
      this.listeners.onGround();
      this.draw();
    } else return;
    event.preventDefault();
  }

  /** To the nearest named or large node in a direction. */
  private stepTo([dx, dy]: [number, number]): void {
    const { scene, chosen } = this;
    if (!scene || !chosen) return;
    const { width, height } = this.size();
    const from = this.pointed >= 0 ? this.pointed : this.marked.node;
    const start = from >= 0 ? this.toScreen(scene.nodes[from]!) : { x: width / 2, y: height / 2 };
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    for (const i of this.inView()) {
      if (i === from) continue;
      const at = this.toScreen(scene.nodes[i]!);
      const [along, across] = [
        (at.x - start.x) * dx + (at.y - start.y) * dy,
        Math.abs((at.x - start.x) * dy) + Math.abs((at.y - start.y) * dx),
      ];
      if (along <= 1 || across > along * 1.2) continue;
      const far = along + 2 * across;
      if (far < least) {
        least = far;
        best = i;
      }
    }
    if (best < 0) {
      this.panBy(-dx * PAN, -dy * PAN);
      return;
    }
    this.pointed = best;
    this.told.textContent = scene.nodes[best]!.name;
    this.draw();
  }
}

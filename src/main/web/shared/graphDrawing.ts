// Draws a picture with Cytoscape.js and lets the reader move about in it: pointer, touch and keys.
// The look comes from the style sheet's variables (--plan, --actor, …), so it follows light and dark.
// A canvas is nothing to a screen reader: each page puts a list beside it that can do the same.
import cytoscape, { type Core, type ElementDefinition, type StylesheetJson } from 'cytoscape';
import { boxOf, FONT, FONT_SIZE, fontReady } from './boxes.ts';
import { FAMILIES, familyOf } from './kinds.ts';
import { DASHES, PAPER_LOOK, readLook, SHAPES, tint } from './look.ts';
import { endOf, type Picture, type PictureEdge, type PictureNode, type Viewport } from './picture.ts';
import { pictureAsSvg } from './pictureSvg.ts';
import { texts } from './texts.ts';
import * as words from './words.generated.ts';

const t = texts(words.drawing);

export interface DrawingListeners {
  /** A node was clicked, or Enter pressed on it. */
  onNode?: (id: string, byKey: boolean) => void;
  /** A line was clicked. */
  onEdge?: (id: string) => void;
  /** The empty ground was clicked. */
  onGround?: () => void;
  /** The reader came nearer, went farther or moved the picture. */
  onViewport?: (viewport: Viewport) => void;
}

const LEAST_ZOOM = 0.15;
const MOST_ZOOM = 2.5;
/** Smaller than this, names cannot be read: rather show a part than everything. */
const LEAST_READABLE = 0.72;

/**
 * Cytoscape would write a style element, which the policy of the pages forbids; it does not where an
 * element with this id is there. What it would say (the container's position) our style sheet says.
 */
function keepStyleElementOut(): void {
  const id = '__________cytoscape_stylesheet';
  if (document.getElementById(id)) return;
  const mark = document.createElement('meta');
  mark.id = id;
  document.head.append(mark);
}

/** A drawing on a page. Not for use by several pictures at once. */
export class GraphDrawing {
  private readonly cy: Core;
  private readonly container: HTMLElement;
  private readonly told: HTMLElement;
  private picture: Picture = { nodes: [], groups: [], edges: [] };
  private selected: string | null = null;
  private focused: string | null = null;
  private readonly moved: (viewport: Viewport) => void;

  /** Fills the container, which needs a height of its own and an accessible name. */
  constructor(container: HTMLElement, listeners: DrawingListeners = {}) {
    this.container = container;
    this.moved = listeners.onViewport ?? (() => {});
    const canvas = document.createElement('div');
    canvas.className = 'canvas';
    this.told = document.createElement('p');
    this.told.className = 'unseen';
    this.told.setAttribute('aria-live', 'polite');
    const paper = document.createElement('div');
    paper.className = 'paper';
    container.replaceChildren(canvas, this.zoomButtons(), paper, this.told);
    // Paper gets all of the picture, sharp and dark on white, however it is seen on the screen.
    addEventListener('beforeprint', () => paper.replaceChildren(this.asDrawnOnPaper()));
    addEventListener('afterprint', () => paper.replaceChildren());
    canvas.tabIndex = 0;
    canvas.setAttribute('role', 'application');
    canvas.setAttribute('aria-roledescription', t.role);
    canvas.setAttribute('aria-label', `${container.getAttribute('aria-label') ?? ''} ${t.help}`.trim());
    keepStyleElementOut();
    this.cy = cytoscape({
      container: canvas,
      minZoom: LEAST_ZOOM,
      maxZoom: MOST_ZOOM,
      userZoomingEnabled: false,
      boxSelectionEnabled: false,
      autoungrabify: true,
      autounselectify: true,
      style: this.style(),
    });
    this.cy.on('tap', 'node', (event) => {
      const id = event.target.id() as string;
      if (!event.target.isParent()) listeners.onNode?.(id, false);
    });
    this.cy.on('tap', 'edge[!bundle]', (event) => listeners.onEdge?.(event.target.id() as string));
    this.cy.on('tap', (event) => {
      if (event.target === this.cy) listeners.onGround?.();
    });
    this.cy.on('dragpan pinchzoom', () => this.moved(this.viewport));
    this.cy.on('mouseover', 'node[kind], node[?more], edge[!bundle]', (event) => {
      event.target.addClass('hover');
      canvas.style.cursor = 'pointer';
    });
    this.cy.on('mouseout', 'node, edge', (event) => {
      event.target.removeClass('hover');
      canvas.style.cursor = '';
    });
    canvas.addEventListener('keydown', (event) => this.key(event, listeners));
    canvas.addEventListener('blur', () => this.focus(null));
    // The wheel scrolls the page, as everywhere; with Ctrl (or two fingers on a pad) it zooms.
    canvas.addEventListener(
      'wheel',
      (event) => {
        if (!event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        const frame = canvas.getBoundingClientRect();
        this.zoomBy(event.deltaY < 0 ? 1.15 : 1 / 1.15, { x: event.clientX - frame.x, y: event.clientY - frame.y });
      },
      { passive: false },
    );
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.cy.style(this.style()));
  }

  /** Draws the picture in place of the one before; `keepView` leaves zoom and place as they are. */
  show(picture: Picture, keepView = false): void {
    this.picture = picture;
    this.cy.batch(() => {
      this.cy.elements().remove();
      this.cy.add(elementsOf(picture));
    });
    this.select(this.selected);
    if (!keepView) this.fit();
  }

  /** Marks a node, or a line with what it joins; null marks nothing. */
  select(id: string | null): void {
    this.selected = id;
    this.cy.elements('.selected').removeClass('selected');
    if (!id) return;
    const found = this.cy.getElementById(id);
    found.union(found.connectedNodes()).addClass('selected');
  }

  /**
   * Moves the picture so that the node or line can be seen.
   * @param covered how much of the picture lies under something else, from below, in pixels
   */
  reveal(id: string, covered = 0): void {
    const found = this.cy.getElementById(id);
    if (found.empty()) return;
    const box = found.renderedBoundingBox({});
    const free = this.cy.height() - covered;
    if (box.x1 >= 0 && box.y1 >= 0 && box.x2 <= this.cy.width() && box.y2 <= free) return;
    this.cy.center(found);
    this.cy.panBy({ x: 0, y: -covered / 2 });
  }

  /** The whole picture where its names stay readable, else the part around its centre (or its top). */
  fit(): void {
    const { cy } = this;
    cy.resize();
    cy.fit(undefined, 16);
    if (cy.zoom() > 1.15) {
      cy.zoom(1.15);
      cy.center();
    }
    if (cy.zoom() >= LEAST_READABLE) return;
    const box = cy.elements().boundingBox({});
    // What runs downwards fills the width of a narrow page; the reader goes down with it.
    const byWidth = (cy.width() - 32) / box.w;
    const zoom = box.h > box.w ? Math.min(1, Math.max(LEAST_READABLE, byWidth)) : LEAST_READABLE;
    cy.zoom(zoom);
    const middle = this.picture.nodes.find((node) => node.centre) ?? {
      x: (box.x1 + box.x2) / 2,
      y: (box.y1 + box.y2) / 2,
    };
    cy.pan({
      x: panFor(cy.width(), box.x1, box.x2, middle.x, zoom),
      y: panFor(cy.height(), box.y1, box.y2, middle.y, zoom),
    });
  }

  /** Shows what another drawing of the same picture showed. */
  showViewport({ zoom, x, y }: Viewport): void {
    this.cy.resize();
    this.cy.zoom(zoom);
    this.cy.pan({ x: this.cy.width() / 2 - x * zoom, y: this.cy.height() / 2 - y * zoom });
  }

  /** Everything of the picture, also what is outside the frame now, as PNG. */
  async toPng(): Promise<Blob> {
    const paper = readLook(this.container).paper;
    return this.cy.png({ output: 'blob-promise', full: true, scale: 2, bg: paper });
  }

  private asDrawnOnPaper(): Node {
    const title = this.container.getAttribute('aria-label') ?? '';
    const svg = new DOMParser().parseFromString(pictureAsSvg(this.picture, PAPER_LOOK, title), 'image/svg+xml');
    return document.importNode(svg.documentElement, true);
  }

  get shown(): Picture {
    return this.picture;
  }

  private zoomBy(factor: number, at = { x: this.cy.width() / 2, y: this.cy.height() / 2 }): void {
    this.cy.zoom({ level: this.cy.zoom() * factor, renderedPosition: at });
    this.moved(this.viewport);
  }

  private get viewport(): Viewport {
    const zoom = this.cy.zoom();
    const { x, y } = this.cy.pan();
    return { zoom, x: (this.cy.width() / 2 - x) / zoom, y: (this.cy.height() / 2 - y) / zoom };
  }

  private showAll(): void {
    this.cy.fit(undefined, 16);
    this.moved(this.viewport);
  }

  private zoomButtons(): HTMLElement {
    const bar = document.createElement('div');
    bar.className = 'zoom';
    const button = (sign: string, name: string, act: () => void) => {
      const made = document.createElement('button');
      made.type = 'button';
      made.textContent = sign;
      made.title = name;
      made.setAttribute('aria-label', name);
      made.addEventListener('click', act);
      bar.append(made);
    };
    button('+', t.closer, () => this.zoomBy(1.3));
    button('−', t.farther, () => this.zoomBy(1 / 1.3));
    button('⤢', t.whole, () => this.showAll());
    return bar;
  }

  private key(event: KeyboardEvent, listeners: DrawingListeners): void {
    const steps: Record<string, [number, number]> = {
      ArrowLeft: [-1, 0],
      ArrowRight: [1, 0],
      ArrowUp: [0, -1],
      ArrowDown: [0, 1],
    };
    const step = steps[event.key];
    if (step) this.focus(this.nextFrom(this.focused, step));
    else if ((event.key === 'Enter' || event.key === ' ') && this.focused) listeners.onNode?.(this.focused, true);
    else if (event.key === '+') this.zoomBy(1.3);
    else if (event.key === '-') this.zoomBy(1 / 1.3);
    else if (event.key === '0') this.showAll();
    else if (event.key === 'Escape') listeners.onGround?.();
    else return;
    event.preventDefault();
  }

  private focus(id: string | null): void {
    this.focused = id;
    this.cy.elements('.focused').removeClass('focused');
    const node = this.picture.nodes.find((one) => one.id === id);
    if (!id || !node) return;
    this.cy.getElementById(id).addClass('focused');
    this.told.textContent = node.spoken ?? node.name;
    this.reveal(id);
  }

  /** The nearest node in a direction; the centre (or the first) to begin with. */
  private nextFrom(id: string | null, [dx, dy]: [number, number]): string | null {
    const { nodes } = this.picture;
    const here = nodes.find((node) => node.id === id);
    if (!here) return (nodes.find((node) => node.centre) ?? nodes[0])?.id ?? null;
    let best: PictureNode = here;
    let least = Infinity;
    for (const node of nodes) {
      const ahead = (node.x - here.x) * dx + (node.y - here.y) * dy;
      if (node === here || ahead < 4) continue;
      const aside = Math.abs((node.x - here.x) * dy) + Math.abs((node.y - here.y) * dx);
      const distance = ahead + 2.5 * aside;
      if (distance < least) {
        least = distance;
        best = node;
      }
    }
    return best.id;
  }

  private style(): StylesheetJson {
    const look = readLook(this.container);
    const families: StylesheetJson = FAMILIES.map((family) => ({
      selector: `node[family = "${family}"]`,
      style: {
        shape: SHAPES[family],
        'border-color': look.families[family],
        'background-color': tint(look.families[family], look.paper, 0.14),
      },
    }));
    const strong = (share: number): StylesheetJson =>
      FAMILIES.map((family) => ({
        selector: `node[family = "${family}"]${share > 0.28 ? '.hover' : '[?centre]'}`,
        style: { 'background-color': tint(look.families[family], look.paper, share) },
      }));
    return [
      {
        selector: 'node',
        style: {
          shape: 'rectangle',
          'background-color': tint(look.soft, look.paper, 0.06),
          'z-index-compare': 'manual',
          'z-index': 3,
          'border-width': 1.5,
          'border-color': look.soft,
          label: 'data(text)',
          color: look.ink,
          'font-family': FONT,
          'font-size': FONT_SIZE,
          'line-height': 1.2,
          'text-wrap': 'wrap',
          'text-max-width': '400px',
          'text-valign': 'center',
          'text-halign': 'center',
          'min-zoomed-font-size': 5,
        },
      },
      { selector: 'node[width]', style: { width: 'data(width)', height: 'data(height)' } },
      ...families,
      { selector: 'node[shape]', style: { shape: 'data(shape)' as 'rectangle' } },
      { selector: 'node[?centre]', style: { 'border-width': 3, 'font-weight': 600 } },
      ...strong(0.26),
      { selector: 'node[?more]', style: { 'border-style': 'dashed' } },
      {
        selector: ':parent',
        style: {
          shape: 'round-rectangle',
          'z-index': 0,
          'background-color': look.soft,
          'background-opacity': 0.06,
          'border-width': 1,
          'border-color': look.soft,
          'border-opacity': 0.35,
          label: 'data(text)',
          'text-valign': 'top',
          'text-halign': 'center',
          'text-margin-y': -1,
          'font-size': 13,
          'font-weight': 600,
          padding: '5px',
          events: 'no',
        },
      },
      {
        selector: 'edge',
        style: {
          width: 'data(width)',
          'z-index-compare': 'manual',
          'z-index': 1,
          'line-color': look.soft,
          'target-arrow-color': look.soft,
          'target-arrow-shape': 'triangle',
          'arrow-scale': 0.9,
          'curve-style': 'bezier',
          'source-endpoint': 'outside-to-node-or-label',
          'target-endpoint': 'outside-to-node-or-label',
          'overlay-padding': 6,
        },
      },
      { selector: 'edge[!arrow]', style: { 'target-arrow-shape': 'none' } },
      { selector: 'edge[?ended]', style: { opacity: 0.4 } },
      { selector: 'edge[?bundle]', style: { opacity: 0.5 } },
      { selector: 'edge[?over]', style: { 'line-color': look.accent, 'target-arrow-color': look.accent } },
      {
        selector: 'edge[start]',
        style: {
          'curve-style': 'straight',
          'source-endpoint': 'data(start)' as '0deg',
          'target-endpoint': 'data(end)' as '0deg',
        },
      },
      { selector: 'edge[grade = "DERIVED"]', style: { 'line-style': 'dashed', 'line-dash-pattern': DASHES.DERIVED } },
      { selector: 'edge[grade = "CURATED"]', style: { 'line-style': 'dashed', 'line-dash-pattern': DASHES.CURATED } },
      {
        selector: 'edge[label]',
        style: {
          label: 'data(label)',
          color: look.ink,
          'font-family': FONT,
          'font-size': 12,
          'text-background-color': look.paper,
          'text-background-opacity': 0.9,
          'text-background-padding': '2px',
          'min-zoomed-font-size': 6,
        },
      },
      {
        selector: 'edge[labelAt]',
        style: { label: '', 'source-label': 'data(label)', 'source-text-offset': 'data(labelAt)' as unknown as number },
      },
      {
        selector: 'edge.hover, edge.selected',
        style: { 'line-color': look.accent, 'target-arrow-color': look.accent, width: 3.5, 'z-index': 2 },
      },
      {
        selector: 'edge[?over]',
        style: { 'z-index': 4 },
      },
      ...strong(0.3),
      { selector: 'node.selected', style: { 'border-width': 3.5, 'border-color': look.accent } },
      {
        selector: 'node.focused',
        style: { 'outline-width': 3, 'outline-color': look.accent, 'outline-offset': 3, 'outline-opacity': 1 },
      },
    ];
  }
}

/** Brings `middle` into the middle of the frame, but shows no empty ground beyond the picture's ends. */
function panFor(frame: number, low: number, high: number, middle: number, zoom: number): number {
  const wanted = frame / 2 - middle * zoom;
  const most = 16 - low * zoom;
  const least = frame - 16 - high * zoom;
  return least > most ? (least + most) / 2 : Math.min(most, Math.max(least, wanted));
}

function elementsOf(picture: Picture): ElementDefinition[] {
  const places = new Map(picture.nodes.map((node) => [node.id, node]));
  return [
    ...picture.groups.map((group) => ({ group: 'nodes' as const, data: { id: group.id, text: group.name } })),
    ...picture.nodes.map((node) => {
      const box = boxOf(node.name, node.width);
      return {
        group: 'nodes' as const,
        data: {
          id: node.id,
          text: box.lines.join('\n'),
          width: node.width ?? box.width,
          height: box.height,
          centre: node.centre ?? false,
          more: !node.kind,
          ...(node.kind ? { kind: node.kind, family: familyOf(node.kind) } : {}),
          ...(node.group ? { parent: node.group } : {}),
        },
        position: { x: node.x, y: node.y },
      };
    }),
    ...picture.edges.map((edge) => ({
      group: 'edges' as const,
      data: {
        id: edge.id,
        source: edge.from,
        target: edge.to,
        grade: edge.grade,
        ended: edge.ended,
        width: edge.width ?? 1.6,
        arrow: edge.arrow ?? true,
        bundle: edge.bundle ?? false,
        over: edge.over ?? false,
        ...(edge.label ? { label: edge.label } : {}),
        ...(edge.label && edge.labelAt !== undefined ? { labelAt: edge.labelAt } : {}),
        ...endpoints(edge, places),
      },
    })),
  ];
}

/** Ends at fixed places of the boxes' sides, so that a fan of lines crosses no box of its column. */
function endpoints(edge: PictureEdge, places: Map<string, PictureNode>): { start?: string; end?: string } {
  const from = places.get(edge.from);
  const to = places.get(edge.to);
  if (!edge.sides || !from || !to) return {};
  const point = (node: PictureNode, other: PictureNode) => {
    const end = endOf(edge, node, other);
    return `${end.x}px ${end.y}px`;
  };
  return { start: point(from, to), end: point(to, from) };
}

/** Draws into the container once the page's font is there, so that boxes are measured with it. */
export async function startDrawing(container: HTMLElement, listeners: DrawingListeners = {}): Promise<GraphDrawing> {
  await fontReady();
  return new GraphDrawing(container, listeners);
}

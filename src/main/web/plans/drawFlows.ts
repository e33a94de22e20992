// Draws the table of contributions as flows. The table stays: it is where the names and the evidence
// come from, and it can do all that the picture can.
import { rove } from '../shared/roving.ts';
import { svg } from '../shared/svg.ts';
import { type End, LINE, type Placed, type PlacedEnd, type PlacedFlow, placeFlows, type Row } from './flows.ts';

const NARROW = '(max-width: 48rem)';
const LEAST_WIDTH = 720;

interface TableRow extends Row {
  element: HTMLTableRowElement;
  sentence: string;
  link: string;
}

/** Makes the picture, keeps it as wide as its place, and opens a flow's evidence when it is chosen. */
export function drawFlows(section: HTMLElement): void {
  const find = <T extends Element>(selector: string) => section.querySelector<T>(selector);
  const picture = find<HTMLElement>('[data-sankey]');
  const place = find<HTMLElement>('[data-drawing]');
  const twin = find<HTMLElement>('.twin');
  const opened = find<HTMLElement>('[data-opened]');
  if (!picture || !place || !twin || !opened) return;
  const rows = [...section.querySelectorAll<HTMLTableRowElement>('tr[data-flow]')].map(readRow);
  const left = ends(rows, 'from');
  const right = ends(rows, 'to');

  // On a narrow screen the table is the better view: it comes first.
  const evidence = find<HTMLElement>('[data-evidence]');
  if (matchMedia(NARROW).matches && evidence) twin.after(picture, evidence);
  picture.hidden = false;

  const flowLinks = new Map<string, SVGAElement>();
  let chosen = new URL(location.href).searchParams.get('flow');

  const open = (row: TableRow) => {
    chosen = row.id;
    const fact = row.element.querySelector('.fact');
    if (fact) opened.replaceChildren(fact.cloneNode(true));
    section.querySelector('[data-empty]')?.remove();
    history.replaceState(history.state, '', row.link);
    for (const [id, link] of flowLinks) link.classList.toggle('chosen', id === chosen);
  };

  let width = 0;
  const draw = () => {
    const room = Math.max(LEAST_WIDTH, Math.floor(place.clientWidth));
    if (room === width) return;
    width = room;
    const placed = placeFlows(rows, left, right, {
      width,
      leftLabels: 170,
      rightLabels: Math.round(width * 0.38),
    });
    flowLinks.clear();
    place.replaceChildren(drawing(placed, rows, picture.dataset.label ?? '', open, flowLinks));
    for (const [id, link] of flowLinks) link.classList.toggle('chosen', id === chosen);
  };
  draw();
  new ResizeObserver(draw).observe(place);
}

function readRow(element: HTMLTableRowElement): TableRow {
  const { flow = '', from = '', to = '' } = element.dataset;
  return {
    id: flow,
    from,
    to,
    element,
    sentence: element.querySelector('.sentence')?.textContent ?? '',
    link: element.querySelector<HTMLAnchorElement>('a[data-link]')?.href ?? '#evidence',
  };
}

/** The ends of one side in the order of the table's groups. */
function ends(rows: TableRow[], side: 'from' | 'to'): End[] {
  const found = new Map<string, End & { at: string }>();
  for (const row of rows) {
    const data = row.element.dataset;
    const id = row[side];
    if (found.has(id)) continue;
    const name = row.element.querySelector(`[data-${side}-name]`)?.textContent ?? id;
    const group = data[`${side}Group`] ?? '';
    found.set(id, { id, name, group, at: data[`${side}Sort`] ?? '' });
  }
  return [...found.values()]
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map(({ id, name, group }) => ({ id, name, group }));
}

function drawing(
  placed: Placed,
  rows: TableRow[],
  label: string,
  open: (row: TableRow) => void,
  flowLinks: Map<string, SVGAElement>,
): SVGSVGElement {
  const picture = svg('svg', {
    width: placed.width,
    height: placed.height,
    viewBox: `0 0 ${placed.width} ${placed.height}`,
    role: 'group',
    'aria-label': label,
    'aria-describedby': 'sankey-help',
    class: 'flows',
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const flow of placed.flows) {
    const row = byId.get(flow.id);
    if (!row) continue;
    const link = flowLink(flow, row);
    link.addEventListener('click', (event) => {
      event.preventDefault();
      open(row);
    });
    flowLinks.set(flow.id, link);
    picture.append(link);
  }
  for (const heading of placed.headings) {
    picture.append(lines(heading.lines, heading.x, heading.y, anchor(heading.side), 'heading'));
  }
  for (const end of placed.ends) picture.append(bar(end, picture));
  const links = [...flowLinks.values()];
  rove(picture, links, (key, at) => {
    const same = (link: SVGAElement) => link.getAttribute('data-to') === links[at]?.getAttribute('data-to');
    if (key === 'ArrowRight') return links.find((link, n) => n > at && same(link));
    if (key === 'ArrowLeft') return links.findLast((link, n) => n < at && same(link));
    return undefined;
  });
  return picture;
}

function flowLink(flow: PlacedFlow, row: TableRow): SVGAElement {
  return svg(
    'a',
    {
      href: row.link,
      class: `flow colour-${flow.colour % 4}`,
      'data-from': flow.from,
      'data-to': flow.to,
      'aria-label': row.sentence,
    },
    svg('title', {}, row.sentence),
    svg('path', { d: flow.path, 'stroke-width': flow.width }),
  );
}

function bar(end: PlacedEnd, picture: SVGSVGElement): SVGGElement {
  const made = svg(
    'g',
    { class: 'end' },
    svg('rect', { x: end.x, y: end.y, width: end.width, height: end.height }),
    lines(end.lines, end.labelX, end.labelY, anchor(end.side), 'name'),
  );
  made.append(svg('title', {}, `${end.name} (${end.rows})`));
  const key = end.side === 'left' ? 'data-from' : 'data-to';
  const light = (on: boolean) => {
    picture.classList.toggle('lit', on);
    for (const flow of picture.querySelectorAll(`.flow[${key}="${CSS.escape(end.id)}"]`)) {
      flow.classList.toggle('on', on);
    }
  };
  made.addEventListener('pointerenter', () => light(true));
  made.addEventListener('pointerleave', () => light(false));
  return made;
}

/** Names stand outside the bars. */
function anchor(side: 'left' | 'right'): string {
  return side === 'left' ? 'end' : 'start';
}

function lines(text: string[], x: number, y: number, anchor: string, name: string): SVGTextElement {
  return svg(
    'text',
    { x, y, 'text-anchor': anchor, class: name, 'dominant-baseline': 'central' },
    ...text.map((line, n) => svg('tspan', { x, dy: n === 0 ? 0 : LINE }, line)),
  );
}

// Places the flows of an alignment: what contributes on the left, what it contributes to on the right.
// d3-sankey does the placing; this adds gaps with headings between groups and labels that keep apart.
import { type SankeyLink, type SankeyNode, sankey, sankeyLinkHorizontal } from 'd3-sankey';

/** One row of the table. */
export interface Row {
  id: string;
  from: string;
  to: string;
}

/** What stands at an end of flows. */
export interface End {
  id: string;
  name: string;
  group: string;
}

export interface PlacedEnd extends End {
  side: 'left' | 'right';
  x: number;
  y: number;
  width: number;
  height: number;
  rows: number;
  /** Lines of the label, and where it begins (or ends, on the left) and the middle of its first line is. */
  lines: string[];
  labelX: number;
  labelY: number;
}

export interface PlacedFlow extends Row {
  path: string;
  width: number;
  /** Which group of the left side it comes from, counted from 0. */
  colour: number;
}

export interface PlacedHeading {
  group: string;
  side: 'left' | 'right';
  lines: string[];
  x: number;
  y: number;
}

export interface Placed {
  width: number;
  height: number;
  ends: PlacedEnd[];
  flows: PlacedFlow[];
  headings: PlacedHeading[];
}

export const LINE = 18;
const BAR = 12;
const ROW = 2.8;
const GAP = 15;
const GROUP_GAP = 14;
const BESIDE = 6;

interface Sizes {
  width: number;
  leftLabels: number;
  rightLabels: number;
}

type Node = SankeyNode<End & { side: 'left' | 'right' }, Row>;
type Link = SankeyLink<End & { side: 'left' | 'right' }, Row>;

/** Ends keep the order in which they are given; groups must stand together. */
export function placeFlows(rows: Row[], left: End[], right: End[], sizes: Sizes): Placed {
  if (rows.length === 0) return { width: sizes.width, height: 0, ends: [], flows: [], headings: [] };
  const most = Math.max(left.length, right.length);
  const height = rows.length * ROW + (most - 1) * GAP;
  const nodes: Node[] = [
    ...left.map((end) => ({ ...end, side: 'left' as const })),
    ...right.map((end) => ({ ...end, side: 'right' as const })),
  ];
  const graph = sankey<End & { side: 'left' | 'right' }, Row>()
    .nodeId((node) => `${node.side} ${node.id}`)
    .nodeSort(null)
    .nodeWidth(BAR)
    .nodePadding(GAP)
    .extent([
      [sizes.leftLabels, 0],
      [sizes.width - sizes.rightLabels, height],
    ])({
    nodes,
    links: rows.map((row): Link => ({ ...row, source: `left ${row.from}`, target: `right ${row.to}`, value: 1 })),
  });
  const headings: PlacedHeading[] = [];
  const ends: PlacedEnd[] = [];
  for (const side of ['left', 'right'] as const) {
    const room = side === 'left' ? sizes.leftLabels : sizes.rightLabels;
    const placed = graph.nodes.filter((node) => node.side === side);
    ends.push(...spread(placed, side, room, headings));
  }
  const path = sankeyLinkHorizontal<Node, Link>();
  const groups = [...new Set(left.map((end) => end.group))];
  const flows = graph.links.map((link): PlacedFlow => {
    const source = link.source as Node;
    return {
      id: link.id,
      from: link.from,
      to: link.to,
      path: path(link) ?? '',
      width: Math.max(1.5, link.width ?? 0),
      colour: groups.indexOf(source.group),
    };
  });
  const lowest = Math.max(
    ...ends.map((end) => Math.max(end.y + end.height, end.labelY + (end.lines.length - 0.5) * LINE)),
  );
  return { width: sizes.width, height: Math.ceil(lowest) + 4, ends, flows, headings };
}

/** Moves the ends of one side down so that headings and labels have room, and their links along. */
function spread(nodes: Node[], side: 'left' | 'right', room: number, headings: PlacedHeading[]): PlacedEnd[] {
  const ends: PlacedEnd[] = [];
  let free = 0;
  let group: string | null = null;
  const labelX = side === 'left' ? (nodes[0]?.x0 ?? 0) - BESIDE : (nodes[0]?.x1 ?? 0) + BESIDE;
  for (const node of nodes) {
    if (node.group !== group) {
      group = node.group;
      const lines = wrap(group, room - BESIDE, 7.6);
      if (headings.some((heading) => heading.side === side)) free += GROUP_GAP;
      headings.push({ group, side, lines, x: labelX, y: free + LINE / 2 });
      free += lines.length * LINE + 4;
    }
    const lines = wrap(node.name, room - BAR - BESIDE, 7.2);
    const height = (node.y1 ?? 0) - (node.y0 ?? 0);
    const block = Math.max(height, lines.length * LINE);
    const middle = Math.max(((node.y0 ?? 0) + (node.y1 ?? 0)) / 2, free + block / 2);
    const y = middle - height / 2;
    const shift = y - (node.y0 ?? 0);
    for (const link of node.sourceLinks ?? []) link.y0 = (link.y0 ?? 0) + shift;
    for (const link of node.targetLinks ?? []) link.y1 = (link.y1 ?? 0) + shift;
    free = middle + block / 2 + 4;
    ends.push({
      id: node.id,
      name: node.name,
      group: node.group,
      side,
      x: node.x0 ?? 0,
      y,
      width: BAR,
      height,
      rows: node.value ?? 0,
      lines,
      labelX,
      labelY: middle - ((lines.length - 1) * LINE) / 2,
    });
  }
  return ends;
}

/** Breaks a text at spaces; a letter is taken to be `letter` wide. */
export function wrap(text: string, room: number, letter: number): string[] {
  const most = Math.max(8, Math.floor(room / letter));
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

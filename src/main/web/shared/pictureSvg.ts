// The picture as an SVG text of its own, for documents: boxes, names, frames and lines as they are
// drawn, in a look that is given (for paper: the light one).
import { boxOf, FONT, FONT_SIZE, LINE_HEIGHT } from './boxes.ts';
import { familyOf } from './kinds.ts';
import { DASHES, type Look, SHAPES, tint } from './look.ts';
import { borderPoint, endOf, type Picture, type PictureEdge, type PictureNode } from './picture.ts';

const MARGIN = 24;
const FRAME = 6;

interface Rectangle {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The whole picture, with a title for those who hear it. */
export function pictureAsSvg(picture: Picture, look: Look, title: string): string {
  const boxes = new Map(picture.nodes.map((node) => [node.id, rectangleOf(node)]));
  const nodes = new Map(picture.nodes.map((node) => [node.id, node]));
  const frames = picture.groups.flatMap((group) => {
    const inside = picture.nodes.filter((node) => node.group === group.id).map((node) => rectangleOf(node));
    return inside.length > 0 ? [{ name: group.name, box: around(inside, FRAME) }] : [];
  });
  const all = around([...boxes.values(), ...frames.map(({ box }) => ({ ...box, top: box.top - 20 }))], MARGIN);
  const width = Math.ceil(all.right - all.left);
  const height = Math.ceil(all.bottom - all.top);
  const parts = [
    ...frames.map(({ name, box }) => frameSvg(name, box, look)),
    ...picture.edges.flatMap((edge) => {
      const [from, to] = [nodes.get(edge.from), nodes.get(edge.to)];
      return from && to ? [edgeSvg(edge, from, to, look)] : [];
    }),
    ...picture.nodes.map((node) => nodeSvg(node, look)),
  ];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${[all.left, all.top, width, height].map(number).join(' ')}"`,
    ` width="${width}" height="${height}" font-family="${escaped(FONT)}" font-size="${FONT_SIZE}">`,
    `<title>${escaped(title)}</title>`,
    `<rect x="${number(all.left)}" y="${number(all.top)}" width="${width}" height="${height}" fill="${look.paper}"/>`,
    ...parts,
    '</svg>',
  ].join('\n');
}

function rectangleOf(node: PictureNode): Rectangle {
  const box = boxOf(node.name, node.width);
  const half = { x: (node.width ?? box.width) / 2, y: box.height / 2 };
  return { left: node.x - half.x, right: node.x + half.x, top: node.y - half.y, bottom: node.y + half.y };
}

function around(boxes: Rectangle[], by: number): Rectangle {
  if (boxes.length === 0) return { left: 0, top: 0, right: 2 * by, bottom: 2 * by };
  return {
    left: Math.min(...boxes.map((box) => box.left)) - by,
    top: Math.min(...boxes.map((box) => box.top)) - by,
    right: Math.max(...boxes.map((box) => box.right)) + by,
    bottom: Math.max(...boxes.map((box) => box.bottom)) + by,
  };
}

function frameSvg(name: string, box: Rectangle, look: Look): string {
  const middle = (box.left + box.right) / 2;
  return [
    `<rect ${place(box)} rx="6" fill="${look.soft}" fill-opacity="0.06" stroke="${look.soft}" stroke-opacity="0.35"/>`,
    `<text x="${number(middle)}" y="${number(box.top - 5)}" text-anchor="middle" font-size="13" font-weight="600" fill="${look.ink}">${escaped(name)}</text>`,
  ].join('\n');
}

function nodeSvg(node: PictureNode, look: Look): string {
  const box = rectangleOf(node);
  const family = node.kind ? familyOf(node.kind) : null;
  const colour = family ? look.families[family] : look.soft;
  const paint = [
    `fill="${tint(colour, look.paper, node.centre ? 0.26 : family ? 0.14 : 0.06)}"`,
    `stroke="${colour}" stroke-width="${node.centre ? 3 : 1.5}"${family ? '' : ' stroke-dasharray="4 3"'}`,
  ].join(' ');
  const { lines } = boxOf(node.name, node.width);
  const first = node.y - ((lines.length - 1) * LINE_HEIGHT) / 2 + FONT_SIZE * 0.34;
  const words = lines.map(
    (line, i) => `<tspan x="${number(node.x)}" y="${number(first + i * LINE_HEIGHT)}">${escaped(line)}</tspan>`,
  );
  const weight = node.centre ? ' font-weight="600"' : '';
  return `${shapeSvg(box, family ? SHAPES[family] : 'rectangle', paint)}\n<text text-anchor="middle"${weight} fill="${look.ink}">${words.join('')}</text>`;
}

function shapeSvg(box: Rectangle, shape: 'rectangle' | 'round-rectangle' | 'cut-rectangle', paint: string): string {
  if (shape !== 'cut-rectangle') return `<rect ${place(box)} rx="${shape === 'round-rectangle' ? 8 : 0}" ${paint}/>`;
  const cut = 8;
  const points = [
    [box.left + cut, box.top],
    [box.right - cut, box.top],
    [box.right, box.top + cut],
    [box.right, box.bottom - cut],
    [box.right - cut, box.bottom],
    [box.left + cut, box.bottom],
    [box.left, box.bottom - cut],
    [box.left, box.top + cut],
  ];
  return `<polygon points="${points.map((point) => point.map(number).join(',')).join(' ')}" ${paint}/>`;
}

function edgeSvg(edge: PictureEdge, from: PictureNode, to: PictureNode, look: Look): string {
  const [start, end] = [meet(edge, from, to), meet(edge, to, from)];
  const width = edge.width ?? 1.6;
  const dashes = DASHES[edge.grade].length > 0 ? ` stroke-dasharray="${DASHES[edge.grade].join(' ')}"` : '';
  const line = `<line x1="${number(start.x)}" y1="${number(start.y)}" x2="${number(end.x)}" y2="${number(end.y)}" stroke="${look.soft}" stroke-width="${number(width)}"${dashes}${edge.ended ? ' opacity="0.4"' : edge.bundle ? ' opacity="0.5"' : ''}/>`;
  const length = Math.hypot(end.x - start.x, end.y - start.y) || 1;
  const share = edge.labelAt === undefined ? 0.5 : edge.labelAt / length;
  const middle = { x: start.x + share * (end.x - start.x), y: start.y + share * (end.y - start.y) };
  const label = edge.label
    ? `<text x="${number(middle.x)}" y="${number(middle.y + 4)}" text-anchor="middle" font-size="12" fill="${look.ink}" stroke="${look.paper}" stroke-width="4" paint-order="stroke">${escaped(edge.label)}</text>`
    : '';
  return [line, edge.arrow === false ? '' : arrowSvg(start, end, look), label].filter(Boolean).join('\n');
}

function arrowSvg(start: { x: number; y: number }, end: { x: number; y: number }, look: Look): string {
  const length = Math.hypot(end.x - start.x, end.y - start.y) || 1;
  const [x, y] = [(end.x - start.x) / length, (end.y - start.y) / length];
  const back = { x: end.x - 9 * x, y: end.y - 9 * y };
  const points = [end, { x: back.x - 4.5 * y, y: back.y + 4.5 * x }, { x: back.x + 4.5 * y, y: back.y - 4.5 * x }];
  return `<polygon points="${points.map((point) => `${number(point.x)},${number(point.y)}`).join(' ')}" fill="${look.soft}"/>`;
}

function meet(edge: PictureEdge, node: PictureNode, other: PictureNode): { x: number; y: number } {
  if (edge.sides) {
    const end = endOf(edge, node, other);
    return { x: node.x + end.x, y: node.y + end.y };
  }
  return borderPoint(node, other);
}

function place(box: Rectangle): string {
  return `x="${number(box.left)}" y="${number(box.top)}" width="${number(box.right - box.left)}" height="${number(box.bottom - box.top)}"`;
}

/** At most one digit after the point, the same on every machine. */
function number(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function escaped(text: string): string {
  const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);
}

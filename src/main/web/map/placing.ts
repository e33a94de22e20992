// Where things are on the map: projection, points that would cover each other, names that keep apart.
import { type GeoProjection, geoAzimuthalEqualArea } from 'd3-geo';

export interface Located {
  id: string;
  name: string;
  longitude: number;
  latitude: number;
  /** The smaller, the sooner it gets its name written. */
  rank: number;
}

export interface Spot extends Located {
  x: number;
  y: number;
  label: Label | null;
}

/** Where a name is written: its box, and which of its ends touches the point. */
export interface Label extends Box {
  anchor: 'start' | 'middle' | 'end';
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Point {
  x: number;
  y: number;
}

export interface Frame {
  width: number;
  height: number;
}

const LETTER = 7.3;
const LABEL_HEIGHT = 17;
const RADIUS = 9;
const LEAST_APART = 13;
const SMALL = 4;
/** So far beyond the middle of its spot a name reaches that stands above or below it to one side. */
const BESIDE = 5;
const BESIDE_AREA = 14;

/** A projection that shows all these places within the frame, with room for names beside them. */
export function projectionFor(places: Located[], frame: Frame): GeoProjection {
  const side = Math.min(110, frame.width * 0.16);
  const middle = mean(places);
  return geoAzimuthalEqualArea()
    .rotate([-middle[0], -middle[1]])
    .fitExtent(
      [
        [side / 2, 26],
        [frame.width - side, frame.height - 26],
      ],
      { type: 'MultiPoint', coordinates: places.map((place) => [place.longitude, place.latitude]) },
    )
    .clipExtent([
      [0, 0],
      [frame.width, frame.height],
    ]);
}

function mean(places: Located[]): [number, number] {
  const count = places.length || 1;
  const longitude = places.reduce((sum, place) => sum + place.longitude, 0) / count;
  const latitude = places.reduce((sum, place) => sum + place.latitude, 0) / count;
  return [longitude, latitude];
}

/** Places as points in the frame, those outside left out; the most important ones first. */
export function placeSpots(places: Located[], projection: GeoProjection, frame: Frame): Spot[] {
  return [...places]
    .sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1))
    .flatMap((place) => {
      const [x, y] = projection([place.longitude, place.latitude]) ?? [-1, -1];
      const inside = x >= 0 && y >= 0 && x <= frame.width && y <= frame.height;
      return inside ? [{ ...place, x, y, label: null }] : [];
    });
}

/** Moves points that would cover each other apart sideways, the less important ones. */
export function moveApart(spots: Spot[]): void {
  spots.forEach((spot, n) => {
    const before = spots.slice(0, n);
    while (before.some((other) => Math.hypot(other.x - spot.x, other.y - spot.y) < LEAST_APART)) spot.x += LEAST_APART;
  });
}

/**
 * Finds a place for the name of each spot where it covers no point and no other name, or none. A name
 * covers a line only where it has no other place.
 */
export function placeNames(spots: Spot[], crowd: Spot[], lines: Box[], frame: Frame): void {
  const taken = crowd.map((spot) => around(spot));
  for (const spot of spots) {
    spot.label = freeBox(spot, [...taken, ...lines], frame) ?? freeBox(spot, taken, frame);
    if (spot.label) taken.push(spot.label);
  }
}

/** The smallest convex outline of points, as a path; a single point is a line without length. */
export function outline(points: Point[]): string {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  const half = (all: Point[]) => {
    const hull: Point[] = [];
    for (const point of all) {
      while (hull.length > 1 && turn(hull.at(-2)!, hull.at(-1)!, point) <= 0) hull.pop();
      hull.push(point);
    }
    return hull.slice(0, -1);
  };
  const hull = sorted.length < 2 ? [...sorted, ...sorted] : [...half(sorted), ...half(sorted.toReversed())];
  return hull.length === 0 ? '' : `M${hull.map(({ x, y }) => `${Math.round(x)},${Math.round(y)}`).join('L')}Z`;
}

/** Above 0 where one turns left on the way from a by b to c. */
function turn(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/** Boxes of points that are drawn small. */
export function smallBoxes(spots: Point[]): Box[] {
  return spots.map(({ x, y }) => ({ x: x - SMALL, y: y - SMALL, width: 2 * SMALL, height: 2 * SMALL }));
}

/** The part of a name that stands in quotation marks; the name itself where there is none. */
export function innerName(name: string): string {
  return /[“„«"]([^“”„«»"]+)[”“»"]/.exec(name)?.[1] ?? name;
}

/** A place for the name of an area beside or within it, nearest below it. */
export function placeAreaName(name: string, points: Point[], taken: Box[], frame: Frame): Box | null {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const middle = (Math.min(...xs) + Math.max(...xs)) / 2;
  const half = widthOf(name) / 2 + BESIDE_AREA;
  const tries: [number, number][] = [
    [middle, Math.max(...ys) + BESIDE_AREA + LABEL_HEIGHT / 2],
    [middle, Math.min(...ys) - BESIDE_AREA - LABEL_HEIGHT / 2],
    [Math.max(...xs) + half, Math.max(...ys)],
    [Math.min(...xs) - half, Math.max(...ys)],
    [Math.min(...xs) - half, Math.min(...ys)],
  ];
  for (const at of tries) {
    const box = placeName(name, at, taken, frame);
    if (box) return box;
  }
  return null;
}

function around(spot: Point): Box {
  return { x: spot.x - RADIUS, y: spot.y - RADIUS, width: 2 * RADIUS, height: 2 * RADIUS };
}

function freeBox(spot: Spot, taken: Box[], frame: Frame): Label | null {
  const width = widthOf(spot.name);
  const { x, y } = spot;
  const right = x + RADIUS + 2;
  const left = x - RADIUS - 2 - width;
  const above = y - RADIUS - LABEL_HEIGHT;
  const below = y + RADIUS;
  const middle = y - LABEL_HEIGHT / 2;
  const candidates: [number, number, Label['anchor']][] = [
    [right, middle, 'start'],
    [left, middle, 'end'],
    [x - width / 2, above, 'middle'],
    [x - width / 2, below, 'middle'],
    [right, above + 8, 'start'],
    [right, below - 8, 'start'],
    [left, above + 8, 'end'],
    [left, below - 8, 'end'],
    // Past the spot, so that the name stands to one side of a line that leaves it slantwise.
    [x + BESIDE - width, below, 'end'],
    [x + BESIDE - width, above, 'end'],
    [x - BESIDE, below, 'start'],
    [x - BESIDE, above, 'start'],
  ];
  for (const [bx, by, anchor] of candidates) {
    const box = { x: bx, y: by, width, height: LABEL_HEIGHT, anchor };
    const inside = bx >= 0 && by >= 0 && bx + width <= frame.width && by + LABEL_HEIGHT <= frame.height;
    if (inside && !taken.some((other) => overlap(box, other))) return box;
  }
  return null;
}

/** A place for a country's name near a point, where it covers nothing. */
export function placeName(name: string, at: [number, number], taken: Box[], frame: Frame): Box | null {
  const width = widthOf(name) * 1.15;
  for (const [dx, dy] of [
    [0, 0],
    [0, 24],
    [0, -24],
    [40, 0],
    [-40, 0],
    [0, 52],
    [0, -52],
    [80, 0],
    [-80, 0],
  ] as const) {
    const box = { x: at[0] + dx - width / 2, y: at[1] + dy - LABEL_HEIGHT / 2, width, height: LABEL_HEIGHT };
    const inside = box.x >= 0 && box.y >= 0 && box.x + width <= frame.width && box.y + LABEL_HEIGHT <= frame.height;
    if (inside && !taken.some((other) => overlap(box, other))) return box;
  }
  return null;
}

/** How far apart are the places that are tried for the name of a land, in pixels. */
const SEARCH = 12;

/**
 * A place for a country's name near a point, else anywhere on its land where it covers nothing, as near to
 * the point as may be; of a country that ends at the frame little may be left.
 */
export function placeLandName(
  name: string,
  at: [number, number],
  land: { from: Point; to: Point; holds: (x: number, y: number) => boolean },
  taken: Box[],
  frame: Frame,
): Box | null {
  const near = placeName(name, at, taken, frame);
  if (near) return near;
  const width = widthOf(name) * 1.15;
  const tries: Box[] = [];
  for (let y = Math.max(0, land.from.y); y + LABEL_HEIGHT <= Math.min(frame.height, land.to.y); y += SEARCH) {
    for (let x = Math.max(0, land.from.x); x + width <= Math.min(frame.width, land.to.x); x += SEARCH) {
      tries.push({ x, y, width, height: LABEL_HEIGHT });
    }
  }
  const away = (box: Box) => Math.hypot(box.x + width / 2 - at[0], box.y + LABEL_HEIGHT / 2 - at[1]);
  return (
    tries
      .filter((box) => !taken.some((other) => overlap(box, other)))
      .sort((a, b) => away(a) - away(b))
      .find((box) => land.holds(box.x + width / 2, box.y + LABEL_HEIGHT / 2)) ?? null
  );
}

/** The boxes that spots and their names take. */
export function boxesOf(spots: Spot[]): Box[] {
  return spots.flatMap((spot) => (spot.label ? [around(spot), spot.label] : [around(spot)]));
}

export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function widthOf(name: string): number {
  return name.length * LETTER + 2;
}

/** A line from a to b, bent to the left as seen from a; `bend` tells lines between the same ends apart. */
export class Arc {
  private readonly a: Point;
  private readonly b: Point;
  private readonly control: Point;

  constructor(a: Point, b: Point, bend: number) {
    this.a = a;
    this.b = b;
    this.control = { x: (a.x + b.x) / 2 + (b.y - a.y) * bend, y: (a.y + b.y) / 2 - (b.x - a.x) * bend };
  }

  get path(): string {
    const at = ({ x, y }: Point) => `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`;
    return `M${at(this.a)}Q${at(this.control)} ${at(this.b)}`;
  }

  /** Small boxes along the line, its ends left out, for names to keep clear of. */
  get boxes(): Box[] {
    const length = Math.hypot(this.b.x - this.a.x, this.b.y - this.a.y);
    const steps = Math.ceil(length / 6);
    const boxes: Box[] = [];
    for (let n = 0; n <= steps; n++) {
      const t = n / steps;
      if (Math.min(t, 1 - t) * length < 14) continue;
      const along = (k: 'x' | 'y') => (1 - t) ** 2 * this.a[k] + 2 * t * (1 - t) * this.control[k] + t ** 2 * this.b[k];
      boxes.push({ x: along('x') - 3, y: along('y') - 3, width: 6, height: 6 });
    }
    return boxes;
  }
}

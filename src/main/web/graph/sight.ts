// Where one looks so that something is seen, where part of the picture lies under the panel.
import type { Camera } from './painter.ts';

/** So far from the edge, in pixels, stands what is to be seen. */
const ROOM = 40;
/** As near as one is brought to what one looks for. */
const NEAR = 1.5;

interface Point {
  x: number;
  y: number;
}

/** What of the picture is free: its size, and how much of it is covered from below. */
export interface Sight {
  width: number;
  height: number;
  covered: number;
}

/** A point in the middle of what is free, near enough to read around it. */
export function over({ x, y }: Point, zoom: number, { covered }: Sight): Camera {
  const near = Math.max(NEAR, zoom);
  return { zoom: near, x, y: y + covered / 2 / near };
}

/** Whether a change has left nothing to compare in sight: where several were seen there is at most one. */
export function isEmptied(before: number, after: number): boolean {
  return before > 1 && after <= 1;
}

/** All these points in what is free; null where they are to be seen there already, or there are none. */
export function revealing(points: Point[], camera: Camera, sight: Sight): Camera | null {
  const { width, height, covered } = sight;
  const free = height - covered;
  const inside = points.every((point) => {
    const x = (point.x - camera.x) * camera.zoom + width / 2;
    const y = (point.y - camera.y) * camera.zoom + height / 2;
    return x > ROOM && y > ROOM && x < width - ROOM && y < free - ROOM;
  });
  if (inside) return null;
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const zoom = Math.min(
    Math.max(camera.zoom, NEAR),
    (width - 2 * ROOM) / (right - left || 1),
    (free - 2 * ROOM) / (bottom - top || 1),
  );
  return { zoom, x: (left + right) / 2, y: (top + bottom) / 2 + covered / 2 / zoom };
}

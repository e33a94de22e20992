import { expect, test } from 'vitest';
import { isEmptied, over, revealing, type Sight } from './sight.ts';

const HALF: Sight = { width: 360, height: 400, covered: 200 };
const AT = { zoom: 2, x: 0, y: 0 };

/** Where a point stands in the picture. */
function seen(point: { x: number; y: number }, camera: { zoom: number; x: number; y: number }): number[] {
  return [(point.x - camera.x) * camera.zoom + HALF.width / 2, (point.y - camera.y) * camera.zoom + HALF.height / 2];
}

test('what one goes to stands in the middle of what the panel leaves free', () => {
  const node = { x: 30, y: 50 };
  expect(seen(node, over(node, 1, HALF))).toEqual([180, 100]);
  expect(seen(node, over(node, 4, { ...HALF, covered: 0 }))).toEqual([180, 200]);
});

test('where a year takes away what was looked at, one looks at all; where little was in sight before, nothing moves', () => {
  expect(isEmptied(12, 1)).toBe(true);
  expect(isEmptied(12, 0)).toBe(true);
  expect(isEmptied(12, 2)).toBe(false);
  expect(isEmptied(1, 1)).toBe(false);
});

test('nothing moves for what is seen, and what the panel hides comes into view', () => {
  expect(revealing([{ x: 0, y: -60 }], AT, HALF)).toBeNull();
  expect(revealing([{ x: 0, y: 60 }], AT, { ...HALF, covered: 0 })).toBeNull();
  const hidden = { x: 0, y: 60 };
  const camera = revealing([hidden], AT, HALF)!;
  expect(seen(hidden, camera)).toEqual([180, 100]);
});

test('both ends of a relation fit into what is free', () => {
  const ends = [
    { x: 0, y: 0 },
    { x: 900, y: 500 },
  ];
  const camera = revealing(ends, AT, HALF)!;
  for (const end of ends) {
    const [x = -1, y = -1] = seen(end, camera);
    expect([x >= 40, x <= 320, y >= 40, y <= 160]).toEqual([true, true, true, true]);
  }
});

import { describe, expect, it } from 'vitest';
import {
  Arc,
  boxesOf,
  innerName,
  type Located,
  moveApart,
  outline,
  overlap,
  placeAreaName,
  placeLandName,
  placeName,
  placeNames,
  placeSpots,
  projectionFor,
} from './placing.ts';

const place = (id: string, latitude: number, longitude: number, rank = 0): Located => ({
  id,
  name: `Name of ${id}`,
  latitude,
  longitude,
  rank,
});
const rezekne = place('rezekne', 56.51028, 27.34);
const far = [
  rezekne,
  place('arendal', 58.46083, 8.76639),
  place('czestochowa', 50.79646, 19.12409),
  place('dmitrov', 56.34485, 37.52041),
  place('lianozovo', 55.89783, 37.5868),
];
const frame = { width: 900, height: 560 };

describe('the map', () => {
  it.each([frame, { width: 340, height: 320 }])('shows every place within the frame $width', (frame) => {
    const spots = placeSpots(far, projectionFor(far, frame), frame);
    expect(spots).toHaveLength(far.length);
    for (const spot of spots) {
      expect(spot.x).toBeGreaterThanOrEqual(0);
      expect(spot.x).toBeLessThanOrEqual(frame.width);
    }
  });

  it('has west on the left and north above', () => {
    const spots = new Map(placeSpots(far, projectionFor(far, frame), frame).map((spot) => [spot.id, spot]));
    expect(spots.get('arendal')!.x).toBeLessThan(spots.get('rezekne')!.x);
    expect(spots.get('rezekne')!.x).toBeLessThan(spots.get('dmitrov')!.x);
    expect(spots.get('czestochowa')!.y).toBeGreaterThan(spots.get('rezekne')!.y);
  });

  it('writes names that cover no point and no other name', () => {
    const crowd = Array.from({ length: 90 }, (_, n) =>
      place(`p${n}`, 55.5 + (n % 9) * 0.05, 26 + Math.floor(n / 9) * 0.1, n),
    );
    const spots = placeSpots(crowd, projectionFor(crowd, frame), frame);
    placeNames(spots, spots, [], frame);
    const boxes = boxesOf(spots);
    expect(spots.filter((spot) => spot.label).length).toBeGreaterThan(15);
    for (let i = 0; i < boxes.length; i++) {
      for (let j = i + 1; j < boxes.length; j++) {
        const twoPoints = boxes[i]!.width === boxes[j]!.width && boxes[i]!.width === 18;
        if (!twoPoints) expect(overlap(boxes[i]!, boxes[j]!)).toBe(false);
      }
    }
  });

  it('moves points apart that would cover each other, the lesser one', () => {
    const near = [
      place('rezekne', 56.51, 27.34, 0),
      place('rezekne-district', 56.51, 27.34, 5),
      place('far', 58, 20, 9),
    ];
    const projection = projectionFor(near, frame);
    const spots = placeSpots(near, projection, frame);
    moveApart(spots);
    const [first, second] = spots;
    expect([first!.x, first!.y]).toEqual(projection([27.34, 56.51]));
    const apart = Math.hypot(first!.x - second!.x, first!.y - second!.y);
    expect(apart).toBeGreaterThanOrEqual(13);
    expect(apart).toBeLessThan(30);
  });

  it('leaves out what lies outside the frame', () => {
    const projection = projectionFor([rezekne, place('ludza', 56.54, 27.72)], frame);
    expect(placeSpots(far, projection, frame).map((spot) => spot.id)).toEqual(['rezekne']);
  });

  it('gives a name no place where there is none', () => {
    expect(placeName('Latvija', [450, 280], [{ x: 0, y: 0, width: 900, height: 560 }], frame)).toBeNull();
    expect(placeName('Latvija', [450, 280], [], frame)).not.toBeNull();
  });

  it('writes a name beside a line rather than on it, and on it rather than nowhere', () => {
    const projection = projectionFor(far, frame);
    const [spot] = placeSpots([rezekne], projection, frame);
    const eastwards = new Arc(spot!, { x: spot!.x + 300, y: spot!.y }, 0).boxes;
    placeNames([spot!], [spot!], eastwards, frame);
    expect(eastwards.some((box) => overlap(box, spot!.label!))).toBe(false);
    placeNames([spot!], [spot!], [{ x: 0, y: 0, ...frame }], frame);
    expect(spot!.label).not.toBeNull();
  });

  it('writes a name clear of its own line that leaves slantwise, at the edge of the frame', () => {
    const at = { ...rezekne, name: 'Ārendāle', x: 66, y: 70, label: null };
    const other = { ...rezekne, id: 'other', name: 'Aust-Agderas apgabals', x: 56, y: 55, label: null };
    const lines = [at, other].flatMap((spot) => new Arc({ x: 480, y: 200 }, spot, 0.12).boxes);
    placeNames([other, at], [other, at], lines, frame);
    expect(at.label).not.toBeNull();
    expect(lines.some((box) => overlap(box, at.label!))).toBe(false);
  });

  it('draws an outline round the outermost points alone', () => {
    const square = [
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
      [5, 5],
    ].map(([x, y]) => ({ x: x!, y: y! }));
    expect(outline(square)).toBe('M0,0L10,0L10,10L0,10Z');
    expect(outline([{ x: 3, y: 4 }])).toBe('M3,4L3,4Z');
    expect(outline([])).toBe('');
  });

  it('names an area where its name covers nothing', () => {
    const points = [
      { x: 400, y: 200 },
      { x: 500, y: 300 },
    ];
    const below = { x: 0, y: 300, width: 900, height: 260 };
    const box = placeAreaName('Euroregion', points, [below], frame)!;
    expect(overlap(box, below)).toBe(false);
    expect(placeAreaName('Euroregion', points, [{ x: 0, y: 0, ...frame }], frame)).toBeNull();
  });

  it('has a shorter name for an area whose whole name has no room', () => {
    expect(innerName('Eiroreģions “Ezeru zeme”')).toBe('Ezeru zeme');
    expect(innerName('Eiroreģions „Ezeru zeme”')).toBe('Ezeru zeme');
    expect(innerName('Country of Lakes')).toBe('Country of Lakes');
  });

  it('bends lines between the same ends differently', () => {
    const a = { x: 0, y: 0 };
    const b = { x: 100, y: 0 };
    expect(new Arc(a, b, 0.1).path).toBe('M0,0Q50,-10 100,0');
    expect(new Arc(a, b, 0.2).path).toBe('M0,0Q50,-20 100,0');
  });

  it('names a country of which little is seen where its land is free, and not beyond it', () => {
    const land = { from: { x: 0, y: 0 }, to: { x: 130, y: 110 }, holds: (x: number) => x < 100 };
    const taken = [{ x: 0, y: 34, width: 900, height: 500 }];
    const box = placeLandName('Norway', [60, 80], land, taken, frame)!;
    expect(placeName('Norway', [60, 80], taken, frame)).toBeNull();
    expect(box.x + box.width / 2).toBeLessThan(100);
    expect(taken.some((other) => overlap(box, other))).toBe(false);
    expect(placeLandName('Norway', [60, 80], { ...land, holds: () => false }, taken, frame)).toBeNull();
  });
});

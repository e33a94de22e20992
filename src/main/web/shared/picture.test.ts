import { describe, expect, it } from 'vitest';
import { boxOf, measureText, wrapLines } from './boxes.ts';
import { tint } from './look.ts';
import { columnsOfPaths, placeInColumns } from './picture.ts';
import { pictureAsSvg } from './pictureSvg.ts';

const perLetter = (text: string) => text.length;
const LOOK = {
  ink: '#000000',
  soft: '#555555',
  paper: '#ffffff',
  accent: '#0000ff',
  families: { plan: '#111111', work: '#222222', actor: '#333333', link: '#444444', money: '#666666', topic: '#777777' },
};

describe('the lines of a name', () => {
  it('break between words', () => {
    expect(wrapLines('Rēzeknes pilsētas pašvaldība', 17, 3, perLetter)).toEqual(['Rēzeknes pilsētas', 'pašvaldība']);
  });

  it('end in an ellipsis where the name is too long, never wider than allowed', () => {
    const lines = wrapLines('viens divi trīs četri pieci seši', 10, 2, perLetter);
    expect(lines).toEqual(['viens divi', 'trīs četr…']);
    expect(wrapLines('Starptautiskais', 8, 3, perLetter)).toEqual(['Starpta…']);
  });
});

it('a narrow box has the whole name where a wide one would', () => {
  const name = "Latvia's cultural capital kept and developed, a sense of belonging strengthened";
  for (const width of [122, 150]) expect(boxOf(name, width).lines.join(' '), `${width}`).toBe(name);
  expect(boxOf('word '.repeat(60), 122).lines).toHaveLength(7);
});

it('no word of a name is cut, however narrow the box is to be', () => {
  const name = 'Sadarbība reģionos ar tautsaimniecības ūdenssaimniecības uzņēmumiem un pašvaldībām';
  for (const width of [100, 122, 150, 190]) {
    const { lines, width: wide } = boxOf(name, width);
    expect(lines.join(' '), `${width}`).toBe(name);
    expect(boxOf(name, wide).lines, 'the same in a box of that width').toEqual(lines);
    for (const line of lines) expect(measureText(line)).toBeLessThanOrEqual(wide - 20);
  }
});

it('a tint lies between its colours', () => {
  expect(tint('#000000', '#ffffff', 0.2)).toBe('#cccccc');
  expect(tint('#1f5fa8', '#151a21', 1)).toBe('#1f5fa8');
});

describe('columns of paths', () => {
  it('put a node at its farthest place, each once', () => {
    expect(
      columnsOfPaths([
        ['a', 'b', 'd'],
        ['a', 'c', 'b', 'd'],
      ]),
    ).toEqual([['a'], ['c'], ['b'], ['d']]);
  });

  it('give each node a place of its own', () => {
    const nodes = placeInColumns([
      [{ id: 'a', name: 'A' }],
      [
        { id: 'b', name: 'B' },
        { id: 'c', name: 'C' },
      ],
    ]);
    const [a, b, c] = nodes;
    expect(a!.x).toBeLessThan(b!.x);
    expect(b!.x).toBe(c!.x);
    expect(c!.y - b!.y).toBeGreaterThanOrEqual(boxOf('B').height);
    expect(a!.y).toBe((b!.y + c!.y) / 2);
  });
});

describe('the SVG of a picture', () => {
  const nodes = placeInColumns([
    [{ id: 'a', name: 'A & B', kind: 'Plan' }],
    [{ id: 'b', name: 'C', kind: 'FundingInstrument' }],
  ]);

  it('holds each name, escaped, and tells derived from stated by dashes', () => {
    const svg = pictureAsSvg(
      {
        nodes,
        groups: [],
        edges: [
          { id: 'r1', from: 'a', to: 'b', grade: 'STATED' },
          { id: 'r2', from: 'b', to: 'a', grade: 'DERIVED', label: '<ir>', ended: true },
        ],
      },
      LOOK,
      'Attēls',
    );
    expect(svg).toContain('<title>Attēls</title>');
    expect(svg).toContain('A &amp; B');
    expect(svg).toContain('&lt;ir&gt;');
    expect(svg.match(/<line /g)).toHaveLength(2);
    expect(svg.match(/<line [^>]*stroke-dasharray="8 5"/g)).toHaveLength(1);
    expect(svg.match(/<line [^>]*opacity="0.4"/g), 'what has ended is faint').toHaveLength(1);
  });

  it('is the same each time', () => {
    const picture = { nodes, groups: [{ id: 'g', name: 'G' }], edges: [] };
    expect(pictureAsSvg(picture, LOOK, 'x')).toBe(pictureAsSvg(picture, LOOK, 'x'));
  });
});

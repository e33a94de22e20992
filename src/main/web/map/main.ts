// The map: draws what the tables of the page hold, for the year and the part that the reader chooses.
import { type GeoProjection, geoContains, geoPath } from 'd3-geo';
import type { FeatureCollection, Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { element } from '../shared/dom.ts';
import { rove } from '../shared/roving.ts';
import { svg } from '../shared/svg.ts';
import { playedFrom } from '../shared/years.ts';
import { allEnded, isOutside, newsOf, type Phase, type Stage, stageAt } from './course.ts';
import {
  Arc,
  boxesOf,
  innerName,
  type Located,
  moveApart,
  outline,
  type Point,
  placeAreaName,
  placeLandName,
  placeNames,
  placeSpots,
  projectionFor,
  type Spot,
  smallBoxes,
} from './placing.ts';
import { areaSign, drawLegend, placeSign, tieSign } from './symbols.ts';
import { type Place, readCountries, readPlaces, readTies, type Tie } from './tables.ts';

/** What is looked at from near: a region by its name in the address, or all from afar. */
const AFAR = 'europe';
type Borders = FeatureCollection<Geometry, { name: string }>;

const places = readPlaces();
const ties = readTies();
const countries = readCountries();
const located = places.flatMap((place) => (place.located ? [place.located] : []));
const byId = new Map(places.map((place) => [place.id, place]));

/** Below the map, in pixels: its legend, or on a narrow page what changes. */
const ROOM_BELOW = 88;

/** How long a year stays while the years are played, in milliseconds. */
const YEAR_MILLIS = 900;

/** How far the outline of an area stands from its points, in pixels; on both sides of the line. */
const AREA_PADDING = 22;

const form = document.querySelector<HTMLFormElement>('[data-year]')!;
const yearBox = form.querySelector<HTMLInputElement>('#asOf')!;
const figure = document.querySelector<HTMLElement>('[data-map]')!;
const ground = figure.querySelector<HTMLElement>('[data-drawing]')!;
const news = document.querySelector<HTMLElement>('[data-news]')!;
const live = document.querySelector<HTMLElement>('[data-live]')!;
const play = form.querySelector<HTMLButtonElement>('[data-play]')!;

let year = Number(yearBox.value);
let near = figure.dataset.near ?? AFAR;
let borders: Borders | null = null;
let playing = 0;

figure.hidden = false;
const zoom = form.querySelector<HTMLElement>('[data-zoom]')!;
zoom.hidden = false;
start();

function start(): void {
  const slider = element('input', {
    type: 'range',
    min: yearBox.min,
    max: yearBox.max,
    value: year,
    'aria-label': form.querySelector('label')?.textContent,
  });
  yearBox.after(slider);
  form.querySelector('[data-show]')?.remove();
  drawLegend(figure);
  form.addEventListener('submit', (event) => event.preventDefault());
  slider.addEventListener('input', () => {
    stop();
    setYear(Number(slider.value));
  });
  yearBox.addEventListener('input', () => {
    stop();
    if (yearBox.checkValidity()) setYear(Number(yearBox.value));
  });
  const playWords = play.textContent;
  play.hidden = false;
  play.addEventListener('click', () => {
    if (playing) {
      stop();
      return;
    }
    // Year after year would be too much to be read out.
    live.setAttribute('aria-live', 'off');
    playing = window.setInterval(() => {
      setYear(year + 1);
      if (year >= Number(slider.max)) stop();
    }, YEAR_MILLIS);
    setYear(playedFrom(year, Number(slider.min), Number(slider.max)));
  });
  for (const button of zoom.querySelectorAll<HTMLButtonElement>('[data-view]')) {
    button.addEventListener('click', () => {
      near = button.dataset.view ?? AFAR;
      show();
    });
  }
  new ResizeObserver(draw).observe(ground);
  show();
  fetch(figure.dataset.borders ?? '')
    .then(async (response) => (await response.json()) as Topology<{ countries: GeometryCollection<{ name: string }> }>)
    .then((atlas) => {
      borders = feature(atlas, atlas.objects.countries) as Borders;
      draw();
    })
    // Without borders the map still shows points and lines; the failed request is in the browser's log.
    .catch(() => undefined);

  function stop(): void {
    clearInterval(playing);
    playing = 0;
    play.textContent = playWords;
    live.setAttribute('aria-live', 'polite');
  }

  function setYear(asked: number): void {
    year = asked;
    slider.value = String(year);
    if (Number(yearBox.value) !== year) yearBox.value = String(year);
    show();
  }
}

/** Brings picture, tables, news and address to the year and part chosen. */
function show(): void {
  for (const place of document.querySelectorAll('[data-shown-year]')) place.textContent = String(year);
  for (const tie of ties) say(tie.row.querySelector('td[data-now]'), stageAt(tie.course, year)?.state);
  for (const place of places) {
    say(place.row.querySelector('[data-membership] [data-now]'), stageAt(place.membership, year)?.state);
    say(place.row.querySelector('[data-existence] [data-now]'), stageAt(place.existence, year)?.state);
  }
  const told = ties
    .filter((tie) => tie.a)
    .flatMap((tie) => newsOf(tie.course, year).map((stage) => element('li', {}, `${tie.between}: ${stage.words}`)));
  const silent = year === Number(yearBox.max) ? news.dataset.end : news.dataset.none;
  news.replaceChildren(...(told.length > 0 ? told : [element('li', {}, silent)]));
  if (playing) play.textContent = `${play.dataset.stop} (${year})`;
  for (const button of zoom.querySelectorAll<HTMLButtonElement>('[data-view]')) {
    button.setAttribute('aria-pressed', String(button.dataset.view === near));
  }
  const address = new URL(location.href);
  address.searchParams.set('asOf', String(year));
  address.searchParams.set('view', near);
  history.replaceState(history.state, '', address);
  draw();
}

function say(cell: Element | null, words: string | undefined): void {
  if (cell && words !== undefined && cell.textContent !== words) cell.textContent = words;
}

function phaseOf(course: Stage[]): Phase | null {
  return stageAt(course, year)?.phase ?? null;
}

/** Whether all partnerships of a place with a line on the map have ended. */
function isOver(place: Place): boolean {
  const own = ties.filter((tie) => tie.a && tie.b && (tie.a === place.id || tie.b === place.id));
  return allEnded(own.flatMap((tie) => phaseOf(tie.course) ?? []));
}

/** A place is shown while it exists and has a part to play. */
function isShown(place: Place): boolean {
  const existence = phaseOf(place.existence);
  if (existence && isOutside(existence)) return false;
  const membership = phaseOf(place.membership);
  const member = membership !== null && !isOutside(membership);
  return member || place.roles.includes('PARTNER') || place.roles.includes('REGION');
}

function draw(): void {
  const width = Math.floor(ground.clientWidth);
  if (width === 0) return;
  // With its legend it fits into the window, where that is high enough.
  const room = innerHeight - (ground.getBoundingClientRect().top + scrollY) - ROOM_BELOW;
  const height = Math.max(300, Math.min(Math.max(room, innerHeight * 0.5), width * (near === AFAR ? 0.6 : 1.1)));
  const frame = { width, height: Math.round(height) };
  const projection = projectionFor(
    located.filter((place) => near === AFAR || isNear(place)),
    frame,
  );
  const shown = located.filter((place) => isShown(byId.get(place.id)!));
  const spots = placeSpots(shown, projection, frame);
  // Seen from afar the region's own places are small marks without names; from near there is room.
  const large = spots.filter((spot) => near !== AFAR || spot.rank === 0);
  moveApart(large);
  const spotOf = new Map(spots.map((spot) => [spot.id, spot]));
  const lines = linesBetween((id) => spotOf.get(id) ?? pointOf(id, projection));
  const lineBoxes = lines.flatMap((line) => line.arc.boxes);
  const small = smallBoxes(spots.filter((spot) => !large.includes(spot)));
  placeNames(large, large, [...lineBoxes, ...small], frame);

  const picture = svg('svg', {
    width: frame.width,
    height: frame.height,
    viewBox: `0 0 ${frame.width} ${frame.height}`,
    role: 'group',
    'aria-label': `${figure.dataset.label ?? ''}, ${year}`,
    'aria-describedby': 'map-help',
    class: 'map',
  });
  picture.append(svg('rect', { width: frame.width, height: frame.height, class: 'sea' }));
  const taken = [...boxesOf(large), ...lineBoxes, ...small];
  const areas = euroregions(spots);
  const names: SVGTextElement[] = [];
  const areaNames = areas.flatMap(({ name, members }) => {
    // Where the whole name has no room, the name without the word for what it is.
    const called = [name, innerName(name)].find((one) => placeAreaName(one, members, taken, frame)) ?? name;
    const box = placeAreaName(called, members, taken, frame);
    if (!box) return [];
    taken.push(box);
    return [text(called, box.x + box.width / 2, box.y + box.height / 2, 'area-name', 'middle')];
  });
  if (borders) {
    const path = geoPath(projection);
    for (const country of borders.features) {
      const outlined = path(country);
      if (!outlined) continue;
      picture.append(svg('path', { d: outlined, class: 'land' }));
      const name = countries.get(country.properties.name);
      const [x, y] = path.centroid(country);
      if (!name || !Number.isFinite(x)) continue;
      const [[left, top], [right, bottom]] = path.bounds(country);
      const holds = (across: number, down: number) => {
        const there = projection.invert?.([across, down]);
        return there !== undefined && there !== null && geoContains(country, there);
      };
      const land = { from: { x: left, y: top }, to: { x: right, y: bottom }, holds };
      const box = placeLandName(name, [x, y], land, taken, frame);
      if (!box) continue;
      taken.push(box);
      names.push(text(name, box.x + box.width / 2, box.y + box.height / 2, 'country', 'middle'));
    }
  }
  picture.append(...areas.map(({ members }) => areaSign(outline(members), AREA_PADDING)), ...names, ...areaNames);
  const links = [
    ...lines.toSorted((a, b) => order(a) - order(b)).map((line) => lineLink(line)),
    ...spots.toReversed().map((spot) => pointLink(spot, large.includes(spot))),
  ];
  picture.append(...links);
  for (const spot of spots) {
    if (!spot.label) continue;
    const { x, y, width, height, anchor } = spot.label;
    const at = { start: x, middle: x + width / 2, end: x + width }[anchor];
    picture.append(text(spot.name, at, y + height / 2, 'name', anchor));
  }
  rove(picture, links);
  ground.replaceChildren(picture);
}

/** Near are the region's municipalities and the euroregion's members. */
function isNear(place: Located): boolean {
  const { roles, regions } = byId.get(place.id)!;
  return regions.includes(near) || roles.includes('EUROREGION');
}

/** The euroregions of the year with those of their members that are drawn. */
function euroregions(spots: Spot[]): { name: string; members: Spot[] }[] {
  const byName = new Map<string, Spot[]>();
  for (const spot of spots) {
    const { euroregion, membership } = byId.get(spot.id)!;
    const phase = phaseOf(membership);
    if (!euroregion || !phase || isOutside(phase)) continue;
    byName.set(euroregion, [...(byName.get(euroregion) ?? []), spot]);
  }
  return [...byName].map(([name, members]) => ({ name, members }));
}

interface Line {
  tie: Tie;
  stage: Stage;
  arc: Arc;
}

function linesBetween(find: (id: string) => Point | null): Line[] {
  const drawn = new Map<string, number>();
  return ties.flatMap((tie) => {
    const stage = stageAt(tie.course, year);
    // What has ended stays to be seen as such, as long as both its places exist.
    if (!tie.a || !tie.b || !stage || stage.phase === 'NOT_YET') return [];
    if (stage.phase === 'ENDED' && ![tie.a, tie.b].every((id) => isShown(byId.get(id)!))) return [];
    const a = find(tie.a);
    const b = find(tie.b);
    if (!a || !b) return [];
    const ends = `${tie.a} ${tie.b}`;
    const before = drawn.get(ends) ?? 0;
    drawn.set(ends, before + 1);
    return [{ tie, stage, arc: new Arc(a, b, 0.12 + before * 0.1) }];
  });
}

/** What has ended lies below what may go on. */
function order({ stage }: Line): number {
  return stage.phase === 'ENDED' ? 0 : 1;
}

/** Where a place beyond the frame would be, so that its line leaves in the right direction. */
function pointOf(id: string, projection: GeoProjection): Point | null {
  const place = byId.get(id)?.located;
  const found = place && projection([place.longitude, place.latitude]);
  return found ? { x: found[0], y: found[1] } : null;
}

function lineLink({ tie, stage, arc }: Line): SVGAElement {
  const words = `${tie.name} (${tie.between}): ${stage.state}`;
  return svg(
    'a',
    { href: tie.link, class: 'tie', 'aria-label': words },
    svg('title', {}, words),
    svg('path', { d: arc.path, class: 'reach' }),
    tieSign(arc.path, stage.phase),
  );
}

function pointLink(spot: Spot, large: boolean): SVGAElement {
  const place = byId.get(spot.id)!;
  const membership = stageAt(place.membership, year);
  const why = place.roles.flatMap((role) => (role === 'REGION' ? place.regions.map(regionWords) : [roleWords(role)]));
  const words = `${place.name}: ${why.join('; ')}${membership ? ` (${membership.state})` : ''}`;
  const link = svg('a', { href: place.link, class: 'place', 'aria-label': words }, svg('title', {}, words));
  const size = large ? 1 : 0.45;
  link.append(svg('circle', { cx: spot.x, cy: spot.y, r: 12 * size, class: 'reach' }));
  const role = (['PARTNER', 'REGION'] as const).find((one) => place.roles.includes(one)) ?? 'EUROREGION';
  link.append(...placeSign(spot.x, spot.y, role, phaseOf(place.membership), size, isOver(place)));
  return link;
}

function roleWords(role: string): string {
  return figure.querySelector(`[data-role="${role}"]`)?.textContent ?? role;
}

function regionWords(region: string): string {
  return figure.querySelector(`[data-region="${region}"]`)?.textContent ?? region;
}

function text(words: string, x: number, y: number, name: string, anchor: string): SVGTextElement {
  return svg('text', { x, y, class: name, 'text-anchor': anchor, 'dominant-baseline': 'central' }, words);
}

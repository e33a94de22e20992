// Reads the tables of the page: they hold everything that the map draws.
import type { Phase, Stage } from './course.ts';
import type { Located } from './placing.ts';
import type { Role } from './symbols.ts';

export interface Tie {
  row: HTMLTableRowElement;
  between: string;
  name: string;
  link: string;
  a: string | null;
  b: string | null;
  course: Stage[];
}

export interface Place {
  row: HTMLTableRowElement;
  id: string;
  name: string;
  link: string;
  roles: Role[];
  /** Regions of which it is a municipality, as the page's address calls them. */
  regions: string[];
  /** Name of the euroregion of which it ever is a member. */
  euroregion: string | null;
  membership: Stage[];
  existence: Stage[];
  /** Null where the data has no coordinates. */
  located: Located | null;
}

export function readTies(): Tie[] {
  return [...document.querySelectorAll<HTMLTableRowElement>('tr[data-tie]')].map((row) => {
    const link = row.querySelector<HTMLAnchorElement>('a[data-partnership]');
    return {
      row,
      between: words(row.querySelector('[data-between]')),
      name: words(link),
      link: link?.href ?? '',
      a: row.dataset.a ?? null,
      b: row.dataset.b ?? null,
      course: readCourse(row),
    };
  });
}

export function readPlaces(): Place[] {
  return [...document.querySelectorAll<HTMLTableRowElement>('tr[data-place]')].map((row) => {
    const link = row.querySelector<HTMLAnchorElement>('a[data-name]');
    const { place: id = '', roles = '', regions = '', euroregion, latitude, longitude } = row.dataset;
    const name = words(link);
    const kinds = roles.split(' ').filter((role) => role !== '') as Role[];
    return {
      row,
      id,
      name,
      link: link?.href ?? '',
      roles: kinds,
      regions: regions.split(' ').filter((region) => region !== ''),
      euroregion: euroregion ?? null,
      membership: readCourse(row.querySelector('[data-membership]')),
      existence: readCourse(row.querySelector('[data-existence]')),
      located:
        latitude && longitude
          ? { id, name, latitude: Number(latitude), longitude: Number(longitude), rank: rankOf(kinds) }
          : null,
    };
  });
}

/** English name to the page's name. */
export function readCountries(): Map<string, string> {
  const items = [...document.querySelectorAll<HTMLElement>('[data-countries] [data-english]')];
  return new Map(items.map((item) => [item.dataset.english ?? '', words(item)]));
}

function readCourse(within: Element | null): Stage[] {
  if (!within) return [];
  return [...within.querySelectorAll<HTMLElement>('li[data-phase]')].map((item) => ({
    year: Number(item.dataset.year),
    phase: item.dataset.phase as Phase,
    words: words(item.querySelector('[data-words]')),
    state: item.dataset.state ?? '',
    news: item.dataset.news ? Number(item.dataset.news) : null,
  }));
}

function rankOf(roles: string[]): number {
  if (roles.includes('PARTNER')) return 0;
  return roles.includes('REGION') ? 1 : 2;
}

function words(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

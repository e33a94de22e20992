// The state of the view is its address: whoever opens the address sees the same. What is as it is by
// itself stays out of it. Ids and keys hold no commas, so lists are joined by them.

import type { Viewport } from '../shared/picture.ts';

export interface ViewState {
  /** Id of the entity in the middle; empty for the overview of the whole graph. */
  id: string;
  /** Ids of neighbours that are unfolded, in the order in which that was done. */
  expanded: string[];
  /** Keys of groups that show all they hold. */
  opened: string[];
  /** Kinds of nodes, kinds of relations and grades that are left out. */
  withoutKinds: string[];
  withoutRelations: string[];
  withoutGrades: string[];
  /** A date; empty for all times. */
  asOf: string;
  /** Id of the node or relation whose facts stand in the panel; empty for the one in the middle. */
  selected: string;
  /** How near the picture is seen, and which point of it is in the middle, as `1.2,340,-75`; empty for as it comes. */
  at: string;
  /** Which twin is shown. */
  view: 'picture' | 'list';
}

/** As many as the API takes besides the one in the middle. */
export const MOST_EXPANDED = 9;

const LISTS = {
  expand: 'expanded',
  open: 'opened',
  withoutKinds: 'withoutKinds',
  withoutRelations: 'withoutRelations',
  withoutGrades: 'withoutGrades',
} as const;

export function readAddress(search: string): ViewState {
  const parameters = new URLSearchParams(search);
  const list = (name: string) => [...new Set((parameters.get(name) ?? '').split(',').filter(Boolean))];
  return {
    id: parameters.get('id') ?? '',
    expanded: list('expand').slice(0, MOST_EXPANDED),
    opened: list('open'),
    withoutKinds: list('withoutKinds'),
    withoutRelations: list('withoutRelations'),
    withoutGrades: list('withoutGrades'),
    asOf: parameters.get('asOf') ?? '',
    selected: parameters.get('select') ?? '',
    at: /^\d(\.\d+)?,-?\d{1,6},-?\d{1,6}$/.test(parameters.get('at') ?? '') ? parameters.get('at')! : '',
    view: parameters.get('view') === 'list' ? 'list' : 'picture',
  };
}

/** The query of the address, with what else stood in `search` (the language) kept. */
export function writeAddress(state: ViewState, search = ''): string {
  const parameters = new URLSearchParams(search);
  const put = (name: string, value: string) => (value ? parameters.set(name, value) : parameters.delete(name));
  put('id', state.id);
  for (const [name, key] of Object.entries(LISTS)) put(name, state[key].join(','));
  put('asOf', state.asOf);
  put('select', state.selected);
  put('at', state.at);
  put('view', state.view === 'list' ? 'list' : '');
  const query = parameters.toString().replaceAll('%2C', ',');
  return query ? `?${query}` : '';
}

/** What the address says of a picture's view, rounded so that the address stays short. */
export function writeViewport({ zoom, x, y }: Viewport): string {
  return [Math.round(zoom * 100) / 100, Math.round(x), Math.round(y)].join(',');
}

export function readViewport(at: string): Viewport | null {
  const [zoom, x, y] = at.split(',').map(Number);
  return zoom && x !== undefined && y !== undefined ? { zoom, x, y } : null;
}

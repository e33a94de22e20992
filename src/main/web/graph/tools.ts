// The tools above the picture, and its legend.
import { element } from '../shared/dom.ts';
import { FAMILIES, GRADES, gradeLabel } from '../shared/kinds.ts';
import { printed } from '../shared/printed.ts';
import type { ViewState } from './address.ts';
import { filterForm, numberOfFilters } from './filters.ts';
import type { Neighbourhood } from './neighbourhood.ts';
import { t } from './words.ts';

export interface ToolActions {
  change: (change: Partial<ViewState>) => void;
  savePng: () => void;
  saveSvg: () => void;
}

/** The tools of a state; `open` says whether the filters are to be seen. */
export function toolsOf(
  state: ViewState,
  found: Neighbourhood,
  open: boolean,
  { change, savePng, saveSvg }: ToolActions,
): HTMLElement[] {
  const on = numberOfFilters(state);
  const button = (view: ViewState['view'], name: string) =>
    element(
      'button',
      { type: 'button', 'aria-pressed': String(state.view === view), onclick: () => change({ view }) },
      name,
    );
  return [
    element(
      'div',
      { role: 'group', 'aria-label': t.viewAs, class: 'switch' },
      button('picture', t.picture),
      button('list', t.list),
    ),
    element(
      'div',
      { role: 'group', 'aria-label': t.exportAs, class: 'switch' },
      element('button', { type: 'button', onclick: savePng }, 'PNG'),
      element('button', { type: 'button', onclick: saveSvg }, 'SVG'),
    ),
    element(
      'details',
      { open },
      element(
        'summary',
        {},
        on > 0 ? t.filtersOn(on) : t.filters,
        state.asOf ? ` · ${t.heldAt(printed(state.asOf))}` : '',
      ),
      filterForm(state, found, change),
    ),
  ];
}

/** What colours and lines mean. */
export function legend(): HTMLElement[] {
  return [
    ...FAMILIES.map((family) =>
      element('li', {}, element('span', { class: `swatch ${family}` }), ` ${t.families[family]}`),
    ),
    ...GRADES.map((grade) =>
      element('li', {}, element('span', { class: `stroke ${grade.toLowerCase()}` }), ` ${gradeLabel(grade)}`),
    ),
    element('li', {}, element('span', { class: 'stroke ended' }), ` ${t.ended}`),
  ];
}

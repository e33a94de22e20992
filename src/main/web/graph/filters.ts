// What is left out of the view: kinds of nodes, kinds of relations, grades, times.
import { element } from '../shared/dom.ts';
import { GRADES, gradeLabel, KINDS, kindPlural, RELATION_KINDS, relationLabel } from '../shared/kinds.ts';
import type { ViewState } from './address.ts';
import type { Neighbourhood } from './neighbourhood.ts';
import { t } from './words.ts';

type Without = 'withoutKinds' | 'withoutRelations' | 'withoutGrades';

export function filterForm(
  state: ViewState,
  found: Neighbourhood,
  change: (changed: Partial<ViewState>) => void,
): HTMLElement {
  const counts = (key: 'kind' | 'relationKind') => {
    const sums = new Map<string, number>();
    for (const group of found.groups) sums.set(group[key], (sums.get(group[key]) ?? 0) + group.count);
    return sums;
  };
  const kinds = counts('kind');
  const relations = counts('relationKind');
  const boxes = (legend: string, key: Without, all: string[], label: (one: string) => string) =>
    element(
      'fieldset',
      {},
      element('legend', {}, legend),
      ...all.map((one) =>
        element(
          'label',
          {},
          element('input', {
            type: 'checkbox',
            checked: !state[key].includes(one),
            'data-filter': one,
            onchange: (event: Event) => {
              const { checked } = event.currentTarget as HTMLInputElement;
              const rest = state[key].filter((other) => other !== one);
              change({ [key]: checked ? rest : [...rest, one] });
            },
          }),
          ` ${label(one)}`,
        ),
      ),
    );
  const present = (all: string[], sums: Map<string, number>, without: string[]) =>
    all.filter((one) => sums.has(one) || without.includes(one));
  const on = numberOfFilters(state);
  return element(
    'div',
    { class: 'filters' },
    boxes(t.kinds, 'withoutKinds', present(KINDS, kinds, state.withoutKinds), (kind) =>
      counted(kindPlural(kind), kinds.get(kind)),
    ),
    boxes(t.relations, 'withoutRelations', present(RELATION_KINDS, relations, state.withoutRelations), (kind) =>
      counted(relationLabel(kind), relations.get(kind)),
    ),
    boxes(t.grades, 'withoutGrades', GRADES, (grade) => gradeLabel(grade as Grade)),
    element(
      'fieldset',
      {},
      element('legend', {}, t.asOf),
      element('input', {
        type: 'text',
        inputmode: 'numeric',
        pattern: '\\d{4}(-\\d{2}(-\\d{2})?)?',
        size: '12',
        value: state.asOf,
        'aria-label': t.asOf,
        'aria-describedby': 'asOf-example',
        id: 'asOf',
        onchange: (event: Event) => {
          const input = event.currentTarget as HTMLInputElement;
          if (input.reportValidity()) change({ asOf: input.value.trim() });
        },
      }),
      element('p', { id: 'asOf-example', class: 'aside' }, t.asOfExample),
      on > 0
        ? element(
            'button',
            {
              type: 'button',
              onclick: () => change({ withoutKinds: [], withoutRelations: [], withoutGrades: [], asOf: '' }),
            },
            t.showAll,
          )
        : null,
    ),
  );
}

export function numberOfFilters(state: ViewState): number {
  const { withoutKinds, withoutRelations, withoutGrades, asOf } = state;
  return withoutKinds.length + withoutRelations.length + withoutGrades.length + (asOf ? 1 : 0);
}

function counted(label: string, count: number | undefined): string {
  return count === undefined ? label : `${label} (${count})`;
}

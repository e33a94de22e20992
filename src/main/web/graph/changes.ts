// What a reader's step makes of the state of the view.
import { MOST_EXPANDED, type ViewState } from './address.ts';

/** Whoever changes nothing but these goes on looking at the same place of the picture. */
const STILL = new Set(['selected', 'view', 'opened']);

/** The state after a change. */
export function changed(state: ViewState, change: Partial<ViewState>): ViewState {
  const at = Object.keys(change).every((key) => STILL.has(key)) ? state.at : '';
  return { ...state, ...change, at };
}

/** The list without what was in it, or with what was not. */
export function toggled(all: string[], one: string): string[] {
  return all.includes(one) ? all.filter((other) => other !== one) : [...all, one];
}

/** What unfolding or folding a neighbour changes; null where no more can be unfolded. */
export function unfolding(state: ViewState, id: string): Partial<ViewState> | null {
  const expanded = toggled(state.expanded, id);
  if (expanded.length < state.expanded.length) return { expanded };
  return expanded.length <= MOST_EXPANDED ? { expanded, selected: id } : null;
}

/** What the API is asked for; two states of the same question have the same answer. */
export function questionOf(state: ViewState): string {
  const { id, expanded, withoutKinds, withoutRelations, withoutGrades, asOf } = state;
  return JSON.stringify([id, expanded, withoutKinds, withoutRelations, withoutGrades, asOf]);
}

/** The state in which another entity is in the middle, with the same filters. */
export function around(state: ViewState, id: string): ViewState {
  return { ...state, id, expanded: [], opened: [], selected: '', at: '' };
}

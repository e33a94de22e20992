// Boxes for values, as the ontology declares them.
import { element } from '../shared/dom.ts';
import { texts } from '../shared/texts.ts';
import * as words from '../shared/words.generated.ts';
import type { Choice, ValueTerm } from './terms.ts';

const t = texts(words.desk);

const PLACEHOLDERS: Record<string, string> = { DATE: '2004-06-17', URI: 'https://' };

/** Options of a list, with an empty one first. */
export function choices(none: string, all: Choice[]): HTMLOptionElement[] {
  return [
    element('option', { value: '' }, none),
    ...all.map(({ value, label }) => element('option', { value }, label)),
  ];
}

/** A labelled box for each value; a text has one for each language. Those that are needed come first. */
export function fields(prefix: string, terms: ValueTerm[]): HTMLElement[] {
  return terms
    .toSorted((one, other) => Number(other.required) - Number(one.required))
    .flatMap((term) => {
      const label = term.required ? t.must(term.label) : term.label;
      if (term.type !== 'TEXT') return [field(prefix, term.name, label, term)];
      return [
        field(prefix, `${term.name}.lv`, t.inLv(label), term),
        field(prefix, `${term.name}.en`, t.inEn(label), term),
      ];
    });
}

function field(prefix: string, name: string, label: string, term: ValueTerm): HTMLElement {
  const id = `${prefix}-${name}`;
  const attributes = { id, 'data-value': name, 'aria-required': term.required ? 'true' : null };
  return element(
    'div',
    {},
    element('label', { for: id }, label),
    term.values.length
      ? element('select', attributes, ...choices(t.none, term.values))
      : element('input', { ...attributes, placeholder: PLACEHOLDERS[term.type] }),
  );
}

function boxes(root: HTMLElement): (HTMLInputElement | HTMLSelectElement)[] {
  return [...root.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[data-value]')];
}

/** What the boxes hold, without those that are empty. */
export function filled(root: HTMLElement): Record<string, string> {
  return Object.fromEntries(
    boxes(root)
      .filter((box) => box.value.trim())
      .map((box) => [box.dataset.value!, box.value.trim()]),
  );
}

/** Puts values into the boxes that there are for them. */
export function fill(root: HTMLElement, values: Record<string, string> = {}): void {
  for (const box of boxes(root)) box.value = values[box.dataset.value!] ?? '';
}

// One end of a fact: a node that is found by its name, or one that is new.
import { byId, element } from '../shared/dom.ts';
import type { Suggestion } from '../shared/suggest.ts';
import { texts } from '../shared/texts.ts';
import * as words from '../shared/words.generated.ts';
import { fields, fill, filled } from './fields.ts';
import type { Terms } from './terms.ts';

const t = texts(words.desk);

/** As the server takes it. */
export interface EndForm {
  id?: string | undefined;
  kind?: string;
  label?: string;
  lv?: string;
  en?: string;
  values?: Record<string, string>;
  /** Kind of one that is there already; for this page only. */
  kindOf?: string;
}

export class End {
  private readonly name: string;
  private readonly terms: Terms;
  private readonly text: HTMLInputElement;
  private readonly id: HTMLInputElement;
  private readonly fresh: HTMLInputElement;
  private readonly kind: HTMLSelectElement;
  private readonly lv: HTMLInputElement;
  private readonly en: HTMLInputElement;
  private readonly values: HTMLElement;
  private known = '';
  /** The id that a proposal gives to a node that is new. */
  private proposed: string | undefined;

  constructor(name: string, terms: Terms, changed: () => void) {
    this.name = name;
    this.terms = terms;
    this.text = byId(`${name}-text`);
    this.id = byId(name);
    this.fresh = byId(`${name}-new`);
    this.kind = byId(`${name}-kind`);
    this.lv = byId(`${name}-lv`);
    this.en = byId(`${name}-en`);
    this.values = byId(`${name}-values`);
    this.kind.append(
      element('option', { value: '' }, t.kind),
      ...terms.kinds.map(({ name: value, label }) => element('option', { value }, label)),
    );
    this.text.addEventListener('suggest:chosen', (event) => {
      this.known = (event as CustomEvent<Suggestion>).detail.kind;
      changed();
    });
    this.text.addEventListener('input', () => {
      this.known = '';
      changed();
    });
    this.fresh.addEventListener('change', () => {
      this.show();
      if (this.fresh.checked) {
        if (!this.id.value && this.text.value && !this.lv.value) this.lv.value = this.text.value;
        this.kind.focus();
      }
      changed();
    });
    this.kind.addEventListener('change', () => {
      this.showValues();
      changed();
    });
    for (const box of [this.lv, this.en, this.values]) box.addEventListener('input', changed);
  }

  /** The name of its kind, empty while that is not known. */
  kindName(): string {
    return this.fresh.checked ? this.kind.value : this.id.value ? this.known : '';
  }

  /** What it is called on this page. */
  title(): string {
    return this.fresh.checked ? this.lv.value : this.text.value;
  }

  isNew(): boolean {
    return this.fresh.checked;
  }

  isEmpty(): boolean {
    return !this.fresh.checked && !this.id.value;
  }

  form(): EndForm {
    if (!this.fresh.checked) return { id: this.id.value };
    const { label, ...values } = filled(this.values);
    return {
      ...(this.proposed ? { id: this.proposed } : {}),
      kind: this.kind.value,
      ...(label ? { label } : {}),
      lv: this.lv.value,
      en: this.en.value,
      values,
    };
  }

  /** Takes over what a proposal says, or what was just saved. */
  set(end: EndForm | undefined): void {
    this.fresh.checked = !!end?.kind;
    this.proposed = end?.kind ? end.id : undefined;
    this.id.value = end?.kind ? '' : (end?.id ?? '');
    this.known = end?.kindOf ?? '';
    this.text.value = end?.kind ? '' : ((document.documentElement.lang === 'en' ? end?.en : end?.lv) ?? '');
    this.kind.value = end?.kind ?? '';
    this.lv.value = end?.kind ? (end.lv ?? '') : '';
    this.en.value = end?.kind ? (end.en ?? '') : '';
    this.showValues();
    fill(this.values, { ...end?.values, ...(end?.label ? { label: end.label } : {}) });
    this.show();
  }

  /** A new node has been saved: from now on it is one that is there. */
  settle(id: string): void {
    if (!this.fresh.checked) return;
    this.set({ id, kindOf: this.kind.value, lv: this.lv.value, en: this.en.value });
  }

  focus(): void {
    (this.fresh.checked ? this.kind : this.text).focus();
  }

  private show(): void {
    byId(`${this.name}-known`).hidden = this.fresh.checked;
    byId(`${this.name}-fresh`).hidden = !this.fresh.checked;
  }

  private showValues(): void {
    const kind = this.terms.kinds.find(({ name }) => name === this.kind.value);
    const label = kind?.labels.length
      ? [{ name: 'label', label: t.label, type: 'ENUM', required: false, values: kind.labels }]
      : [];
    this.values.replaceChildren(...(kind ? fields(`${this.name}-value`, [...label, ...kind.properties]) : []));
  }
}

// The desk: lines are chosen left, a fact is filled in right, and the server checks, writes and loads it. What is
// shown left is the server's page, loaded anew after each change.
import { byId, element } from '../shared/dom.ts';
import { Latest } from '../shared/latest.ts';
import { inWords, language, texts } from '../shared/texts.ts';
import * as words from '../shared/words.generated.ts';
import { type Failure, post } from './ask.ts';
import { End, type EndForm } from './end.ts';
import { fields, fill, filled } from './fields.ts';
import { LineChoice } from './lines.ts';
import { startReview } from './review.ts';
import { type Possible, possible, type Terms } from './terms.ts';

const t = texts(words.desk);
const DELAY_MS = 120;
const MOST_TRIES = 5;
const REST_MS = 1000;

interface Sentence {
  lv: string;
  en: string;
}

interface Outcome {
  sentence: Sentence;
  files: string[];
  from: string;
  to: string | null;
  millis: number;
}

interface Filled {
  from?: EndForm;
  to?: EndForm;
  relation?: string;
  property?: string;
  values?: Record<string, string>;
  proposals?: string[];
}

const main = byId('main');
const key = main.dataset.key ?? '';
const source = main.dataset.source ?? '';

/**
 * The parts of the page that show what is in the files, as they are there now. Where the page is not answered, as
 * while much is asked at once, it is asked again; after that the browser opens it anew, which shows why.
 */
async function renew(): Promise<void> {
  for (let i = 0; i < MOST_TRIES; i++) {
    const answer = await fetch(location.href, { headers: { 'Accept-Language': language } }).catch(() => null);
    if (answer?.ok) {
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      for (const id of ['document', 'proposals', 'open-lines', 'reviewed']) {
        const now = page.getElementById(id);
        // The places themselves stay: listeners hang on them.
        if (now) document.getElementById(id)?.replaceChildren(...now.childNodes);
      }
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, REST_MS));
  }
  location.reload();
}

if (main.dataset.review) startReview(key, source, renew);
else void startForm();

async function startForm(): Promise<void> {
  const terms = (await (await fetch(`/desk/terms.json?lang=${language}`)).json()) as Terms;
  const form = byId<HTMLFormElement>('fact');
  const locator = byId<HTMLInputElement>('locator');
  const relation = byId<HTMLSelectElement>('relation');
  const values = byId('values');
  const said = byId('said');
  const latest = new Latest<{ ok: boolean; answer: Sentence & Failure }>();
  let offered = new Map<string, Possible | string>();
  let shown = '';
  let proposals: string[] = [];
  let timer = 0;

  const from = new End('from', terms, offer);
  const to = new End('to', terms, offer);
  const lines = new LineChoice(
    byId('document'),
    (chosen) => {
      byId('chosen-lines').textContent = chosen
        ? t.lines(chosen.first === chosen.last ? `${chosen.first}` : `${chosen.first}–${chosen.last}`)
        : t.chooseLines;
      locator.value = chosen?.locator ?? '';
    },
    () => from.focus(),
  );

  /** What may be said of what is named so far: relations between two, else values of one, or that it is there. */
  function offer(): void {
    const start = from.kindName();
    const end = to.kindName();
    offered = new Map();
    if (start && end) {
      for (const one of possible(terms, start, end)) {
        offered.set(`${one.backwards ? '<' : '>'}${one.relation.name}`, one);
      }
    } else if (start && to.isEmpty()) {
      const kind = terms.kinds.find(({ name }) => name === start);
      if (from.isNew()) offered.set('.', t.onlyNode(from.title()));
      for (const claim of kind?.claims ?? []) offered.set(`=${claim.name}`, t.value(claim.label));
    }
    const options = [...offered].map(([value, one]) =>
      element('option', { value }, typeof one === 'string' ? one : one.label),
    );
    const before = relation.value;
    relation.replaceChildren(
      element('option', { value: '' }, offered.size > 0 ? t.chooseRelation : t.chooseEnds),
      ...options,
    );
    relation.value = offered.has(before) ? before : offered.size === 1 ? [...offered.keys()][0]! : '';
    showValues();
  }

  function showValues(): void {
    const chosen = relation.value;
    const one = offered.get(chosen);
    const sign = `${from.kindName()} ${chosen}`;
    if (sign !== shown) {
      shown = sign;
      const claim = terms.kinds
        .find(({ name }) => name === from.kindName())
        ?.claims.find(({ name }) => chosen === `=${name}`);
      values.replaceChildren(
        ...fields(
          'value',
          claim
            ? [{ ...claim, name: 'value', required: true }]
            : one && typeof one !== 'string'
              ? one.relation.properties.filter(({ name }) => name !== 'key')
              : [],
        ),
      );
    }
    clearTimeout(timer);
    timer = window.setTimeout(() => void preview(), DELAY_MS);
  }

  function asked(): Record<string, unknown> {
    const chosen = lines.lines();
    const one = offered.get(relation.value);
    const backwards = typeof one === 'object' && one.backwards;
    return {
      source,
      firstLine: chosen?.first ?? 0,
      lastLine: chosen?.last ?? 0,
      locator: locator.value,
      from: (backwards ? to : from).form(),
      relation: typeof one === 'object' ? one.relation.name : null,
      to: typeof one === 'object' ? (backwards ? from : to).form() : null,
      property: relation.value.startsWith('=') ? relation.value.slice(1) : null,
      values: filled(values),
      proposals,
    };
  }

  async function preview(): Promise<void> {
    const place = byId('sentence');
    if (!relation.value || relation.value === '.') {
      place.hidden = true;
      return;
    }
    const answer = await latest.of(() => post<Sentence>(key, 'sentence', asked()));
    if (!answer) return;
    place.hidden = !answer.ok;
    if (!answer.ok) return;
    const property = relation.value.startsWith('=') ? `: ${Object.values(filled(values)).join(' / ')}` : '';
    byId('sentence-lv').textContent = answer.answer.lv + property;
    byId('sentence-en').textContent = answer.answer.en + property;
  }

  /** What is missing is said before anything is sent. */
  function missing(): [string, HTMLElement] | null {
    if (!lines.lines()) return [t.chooseLines, byId('chosen-lines')];
    if (!relation.value) return [from.kindName() ? t.chooseRelation : t.chooseEnds, relation];
    const box = [...form.querySelectorAll<HTMLInputElement>('[aria-required=true]')].find(
      (one) => !one.value && !one.closest('[hidden]'),
    );
    const names = [...form.querySelectorAll<HTMLInputElement>('.fresh:not([hidden]) input[maxlength]')].find(
      (one) => !one.value,
    );
    const empty = box ?? names ?? (locator.value ? undefined : locator);
    return empty ? [t.missing(empty.labels?.[0]?.textContent ?? ''), empty] : null;
  }

  function complain(failure: Failure): void {
    const list = failure.findings?.map((one) =>
      element('li', { lang: 'en' }, `${one.message}. ${one.remedy} (${one.code}, ${one.file}:${one.line})`),
    );
    said.replaceChildren(
      element(
        'div',
        { class: 'notice' },
        element('p', {}, t.refused),
        list ? element('ul', {}, ...list) : element('p', { lang: failure.field ? 'en' : null }, failure.error ?? ''),
      ),
    );
  }

  async function save(): Promise<void> {
    const gap = missing();
    if (gap) {
      said.replaceChildren(element('p', { class: 'notice' }, gap[0]));
      gap[1].focus();
      return;
    }
    const one = offered.get(relation.value);
    const backwards = typeof one === 'object' && one.backwards;
    await send(asked(), (outcome) => {
      from.settle((backwards ? outcome.to : outcome.from) ?? '');
      to.settle((backwards ? outcome.from : outcome.to) ?? '');
      relation.value = '';
      offer();
      proposals = [];
    });
  }

  async function send(body: Record<string, unknown>, then: (outcome: Outcome) => void): Promise<void> {
    form.setAttribute('aria-busy', 'true');
    const { ok, answer } = await post<Outcome>(key, 'save', body);
    if (ok) {
      then(answer);
      byId<HTMLButtonElement>('undo').disabled = false;
      await renew();
      lines.settle();
      said.replaceChildren(element('p', { class: 'notice' }, t.saved(inWords(answer.sentence))));
    } else complain(answer);
    form.removeAttribute('aria-busy');
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void save();
  });
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented) lines.enter();
    if (event.key === 'Enter' && event.ctrlKey) {
      event.preventDefault();
      void save();
    }
  });
  relation.addEventListener('change', showValues);
  values.addEventListener('input', showValues);
  byId('clear').addEventListener('click', () => {
    from.set(undefined);
    to.set(undefined);
    relation.value = '';
    proposals = [];
    lines.clear();
    offer();
    said.replaceChildren();
    lines.enter();
  });
  byId('undo').addEventListener('click', async () => {
    const { ok, answer } = await post<{ sentence?: Sentence; more: boolean }>(key, 'undo', {});
    if (!ok) {
      complain(answer);
      return;
    }
    byId<HTMLButtonElement>('undo').disabled = !answer.more;
    await renew();
    lines.settle();
    said.replaceChildren(
      element('p', { class: 'notice' }, answer.sentence ? t.undone(inWords(answer.sentence)) : t.nothingToUndo),
    );
  });
  byId('proposals').addEventListener('click', async (event) => {
    const button = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('button[data-do]') : null;
    const item = button?.closest<HTMLElement>('li');
    if (!button || !item) return;
    const proposed = JSON.parse(item.dataset.form ?? '{}') as Filled;
    lines.choose(Number(item.dataset.first), Number(item.dataset.last));
    locator.value = item.dataset.locator ?? '';
    if (button.dataset.do === 'strike') {
      const { ok, answer } = await post(key, 'strike', { source, proposal: item.dataset.proposal });
      if (!ok) return complain(answer);
      await renew();
      said.replaceChildren(element('p', { class: 'notice' }, t.struck));
      return;
    }
    from.set(proposed.from);
    to.set(proposed.to);
    proposals = proposed.proposals ?? [];
    offer();
    relation.value = proposed.relation ? `>${proposed.relation}` : proposed.property ? `=${proposed.property}` : '';
    showValues();
    fill(values, proposed.values);
    if (button.dataset.do === 'accept') await save();
    else from.focus();
  });
  offer();
}

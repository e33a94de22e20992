// Suggestions while typing, over the API's `search`: any <input data-suggest> becomes a combobox
// after the ARIA Authoring Practices (list autocomplete, manual selection). The form around it goes
// on working without script. What happens with the choice, the first of these that is there:
//   data-suggest-into="ID"         its id goes into the (hidden) input ID, its name into the box;
//                                  the page hears the event `suggest:chosen`
//   data-suggest-href="/graph?id={id}"  the browser goes there
// data-suggest-kinds="Municipality,Institution" asks for these kinds alone.
// data-suggest-first: the form takes what was chosen, else what fits best, instead of being sent; it is sent
// where nothing fits.
// data-suggest-several: the box holds names with semicolons between them, its companion their ids with
// commas; what is typed last is looked up, and what was chosen before stays.
// A box of which most readers want but one name (`rarely`) has no semicolon behind what was chosen.
import { ask } from './api.ts';
import { element } from './dom.ts';
import { NAMED, type Named, titleOf } from './named.ts';
import { language, texts } from './texts.ts';
import * as words from './words.generated.ts';

const DELAY_MS = 60;
const MOST = 8;

const t = texts(words.suggest);

/** One entry of the list. */
export interface Suggestion extends Named {
  matchedName: string;
  detail: string;
}

interface SearchAnswer {
  search: { edges: { matchedName: string; detail: string; node: Named }[]; near: boolean; suggestions: string[] };
}

const SEARCH = `query suggest($text: String!, $kinds: [Kind!], $first: Int) {
  search(text: $text, kinds: $kinds, first: $first) {
    edges { matchedName detail node { ${NAMED} } }
    near suggestions
  }
}`;

/** Enhances every input with `data-suggest` below the root, each once. */
export function startSuggestions(root: ParentNode = document): void {
  for (const input of root.querySelectorAll<HTMLInputElement>('input[data-suggest]:not([role])')) enhance(input);
}

function enhance(input: HTMLInputElement): void {
  const listId = `${input.id || input.name}-suggestions`;
  const list = element('ul', { id: listId, role: 'listbox', class: 'suggestions', hidden: true });
  const label = input.labels?.[0]?.textContent ?? input.getAttribute('aria-label');
  if (label) list.setAttribute('aria-label', label);
  const told = element('p', { class: 'unseen', 'aria-live': 'polite' });
  const attributes = {
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': listId,
  };
  for (const [key, value] of Object.entries(attributes)) input.setAttribute(key, value);
  input.autocomplete = 'off';
  // The list hangs below the box, wherever the form puts it.
  const frame = element('span', { class: 'suggest' });
  const hadFocus = document.activeElement === input;
  input.replaceWith(frame);
  frame.append(input, list, told);
  if (hadFocus) input.focus();

  const into = input.dataset.suggestInto;
  const companion = into ? (document.getElementById(into) as HTMLInputElement | null) : null;
  const several =
    input.dataset.suggestSeveral !== undefined ? new ChosenNames(input.value, companion?.value ?? '') : null;
  const ready = input.dataset.suggestSeveral !== 'rarely';
  const kinds = input.dataset.suggestKinds?.split(',').filter(Boolean);
  let shown: Suggestion[] = [];
  let taken: Suggestion | null = null;
  let active = -1;
  let timer = 0;
  let running: AbortController | null = null;

  function close(): void {
    list.hidden = true;
    active = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }

  function mark(index: number): void {
    active = index;
    for (const [i, option] of [...list.children].entries()) option.setAttribute('aria-selected', String(i === index));
    const option = list.children[index];
    if (option) {
      input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    } else input.removeAttribute('aria-activedescendant');
  }

  function choose(chosen: Suggestion): void {
    close();
    taken = chosen;
    input.value = several ? several.choose(input.value, titleOf(chosen), chosen.id, ready) : titleOf(chosen);
    if (companion) companion.value = several ? several.idsIn(input.value) : chosen.id;
    else if (input.dataset.suggestHref) {
      const address = new URL(input.dataset.suggestHref.replace('{id}', encodeURIComponent(chosen.id)), location.href);
      address.searchParams.set('lang', language);
      location.assign(address);
    }
    input.dispatchEvent(new CustomEvent<Suggestion>('suggest:chosen', { bubbles: true, detail: chosen }));
  }

  function show(answer: SearchAnswer['search']): void {
    shown = suggestionsOf(answer);
    const options = shown.map((suggestion, i) =>
      element(
        'li',
        {
          id: `${listId}-${i}`,
          role: 'option',
          'aria-selected': 'false',
          // Before the box loses the focus and the list closes.
          onmousedown: (event: Event) => {
            event.preventDefault();
            choose(suggestion);
          },
        },
        element('span', { class: 'name' }, titleOf(suggestion)),
        ' ',
        element(
          'span',
          { class: 'kind' },
          answer.near ? `${t.near} · ${alsoNamed(suggestion)}` : alsoNamed(suggestion),
        ),
      ),
    );
    list.replaceChildren(...options);
    list.hidden = shown.length === 0;
    input.setAttribute('aria-expanded', String(shown.length > 0));
    mark(-1);
    const similar = answer.suggestions.length > 0 ? ` ${t.similar(answer.suggestions.join(', '))}` : '';
    told.textContent =
      shown.length === 0 ? t.nothing + similar : shown.length === 1 ? t.foundOne : t.found(shown.length);
  }

  async function look(): Promise<void> {
    running?.abort();
    const text = (several ? lastOf(input.value) : input.value).trim();
    if (!/[\p{L}\p{N}]/u.test(text)) {
      close();
      return;
    }
    const controller = new AbortController();
    running = controller;
    try {
      const answer = await ask<SearchAnswer>(SEARCH, { text, kinds: kinds ?? null, first: MOST }, controller.signal);
      if (!controller.signal.aborted) show(answer.search);
    } catch {
      // Suggestions are a help, no more: the form still works, and says what is wrong if something is.
      if (!controller.signal.aborted) close();
    }
  }

  async function takeFirst(form: HTMLFormElement): Promise<void> {
    const text = input.value.trim();
    try {
      const chosen =
        taken && titleOf(taken) === text
          ? taken
          : firstOf((await ask<SearchAnswer>(SEARCH, { text, kinds: kinds ?? null, first: 1 })).search);
      if (chosen) choose(chosen);
      else form.submit();
    } catch {
      form.submit();
    }
  }

  const { form } = input;
  if (input.dataset.suggestFirst !== undefined && form) {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(timer);
      running?.abort();
      void takeFirst(form);
    });
  }
  input.addEventListener('input', () => {
    if (companion) companion.value = several ? several.idsIn(input.value) : '';
    clearTimeout(timer);
    timer = window.setTimeout(() => void look(), DELAY_MS);
  });
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    const open = !list.hidden;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!open) void look();
      else {
        const step = event.key === 'ArrowDown' ? 1 : -1;
        // One place more than there are options: the box itself.
        mark(((active + 1 + step + shown.length + 1) % (shown.length + 1)) - 1);
      }
    } else if (event.key === 'Enter') {
      const chosen = open ? shown[active] : undefined;
      if (chosen) {
        event.preventDefault();
        choose(chosen);
      } else {
        clearTimeout(timer);
        running?.abort();
        close();
      }
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      close();
    }
  });
}

function suggestionsOf({ edges }: SearchAnswer['search']): Suggestion[] {
  return edges.map(({ node, matchedName, detail }) => ({ ...node, matchedName, detail }));
}

/** What fits best; nothing that is only spelt like what was typed, which is offered and never taken. */
function firstOf(answer: SearchAnswer['search']): Suggestion | undefined {
  return answer.near ? undefined : suggestionsOf(answer)[0];
}

/** What is typed in a box for several names: the part after the last semicolon. */
function lastOf(text: string): string {
  return text.slice(text.lastIndexOf(';') + 1);
}

/** Which ids the names in a box for several stand for. */
export class ChosenNames {
  private readonly ids = new Map<string, string>();

  /** As the box and its companion were sent; names that cannot be told apart from the ids are left to the server. */
  constructor(text: string, ids: string) {
    const names = namesIn(text);
    const given = ids.split(',').filter(Boolean);
    if (names.length !== given.length) return;
    for (const [i, name] of names.entries()) this.ids.set(name, given[i]!);
  }

  /** The text with this name in place of what was typed last, `ready` for another. */
  choose(text: string, name: string, id: string, ready: boolean): string {
    this.ids.set(name, id);
    const before = namesIn(text.slice(0, text.lastIndexOf(';') + 1));
    return [...before.filter((one) => one !== name), name].join('; ') + (ready ? '; ' : '');
  }

  /** Ids of the names in the text that were chosen, with commas between them. */
  idsIn(text: string): string {
    return namesIn(text)
      .map((name) => this.ids.get(name))
      .filter(Boolean)
      .join(',');
  }
}

function namesIn(text: string): string[] {
  return text
    .split(';')
    .map((name) => name.trim())
    .filter(Boolean);
}

/** What tells it apart from others of its name, and the name that matched where it is not the one shown. */
function alsoNamed({ detail, name, matchedName }: Suggestion): string {
  return matchedName && matchedName !== name ? `${detail} · ${matchedName}` : detail;
}

// The view around one entity: reads the address, asks the API, shows picture, list and panel, and
// writes each change back to the address.
import { ApiFailure } from '../shared/api.ts';
import { byId, element } from '../shared/dom.ts';
import { type GraphDrawing, startDrawing } from '../shared/graphDrawing.ts';
import { FAMILIES, GRADES, gradeLabel, kindLabel, kindPlural } from '../shared/kinds.ts';
import { PAPER_LOOK } from '../shared/look.ts';
import { setQuery } from '../shared/pageAddress.ts';
import { pictureAsSvg } from '../shared/pictureSvg.ts';
import { MOST_EXPANDED, readAddress, readViewport, type ViewState, writeAddress, writeViewport } from './address.ts';
import type { Dataset } from './citation.ts';
import { filterForm, numberOfFilters } from './filters.ts';
import { type Forest, groupNeighbours, type MemberGroup } from './grouping.ts';
import { drawMap, MORE, type Shape } from './mindMap.ts';
import { fetchNeighbourhood, type Neighbourhood } from './neighbourhood.ts';
import { entityPanel, type Facts, fetchFacts, relationPanel } from './panel.ts';
import { type TwinLinks, twinOf } from './twin.ts';
import { t } from './words.ts';

/** The address says what is seen once the picture has been at rest for so long. */
const REST_MS = 250;

/** Whoever changes nothing but these goes on looking at the same place of the picture. */
const STILL = new Set(['selected', 'view', 'opened']);

/** Narrower than this, the picture runs downwards. */
const NARROW = 640;

export async function startView(root: HTMLElement): Promise<void> {
  const dataset: Dataset = { version: root.dataset.version ?? '', date: root.dataset.date ?? '' };
  const place = byId('drawing');
  const twin = byId('twin');
  const panel = byId('panel');
  const tools = byId('tools');
  const status = byId('status');
  let state = readAddress(location.search);
  let found: Neighbourhood | null = null;
  let forest: Forest | null = null;
  let shape: Shape = shapeOf(place);
  let loading = new AbortController();
  let telling = new AbortController();
  let askedFor = '';

  let resting = 0;
  /** What of the picture is seen, as the address says it. */
  let seen = '';
  // Asked before the library is there that draws the answer; whoever opens a view waits for both.
  let neighbourhoodAhead: Promise<Neighbourhood> | null = fetchNeighbourhood(state, loading.signal);
  let factsAhead: Promise<Facts> | null = state.selected ? null : fetchFacts(state.id, telling.signal);
  // A failure is told where the answer is used.
  for (const ahead of [neighbourhoodAhead, factsAhead]) ahead?.catch(() => {});
  const drawing: GraphDrawing = await startDrawing(place, {
    onNode: (id, byKey) => {
      if (id.startsWith(MORE)) links.toggleGroup(id.slice(MORE.length));
      else links.select(id);
      if (byKey) focusPanel = true;
    },
    onEdge: (id) => links.select(id),
    onViewport: (viewport) => {
      clearTimeout(resting);
      resting = window.setTimeout(() => {
        seen = writeViewport(viewport);
        state = { ...state, at: seen };
        setQuery(writeAddress(state, location.search), 'replace');
      }, REST_MS);
    },
  });
  let focusPanel = false;

  const links: TwinLinks = {
    addressOf: (id) =>
      `/graph${writeAddress({ ...state, id, expanded: [], opened: [], selected: '', at: '' }, location.search)}`,
    isExpanded: (id) => (id === state.id ? null : state.expanded.includes(id)),
    isOpen: (key) => state.opened.includes(key),
    select: (id) => change({ selected: id === state.id ? '' : id }),
    toggle: (id) => {
      if (state.expanded.includes(id)) change({ expanded: state.expanded.filter((one) => one !== id) });
      else if (state.expanded.length < MOST_EXPANDED) change({ expanded: [...state.expanded, id], selected: id });
      else status.textContent = t.tooMany(MOST_EXPANDED);
    },
    toggleGroup: (key) =>
      change({
        opened: state.opened.includes(key) ? state.opened.filter((one) => one !== key) : [...state.opened, key],
      }),
  };

  function change(changed: Partial<ViewState>): void {
    clearTimeout(resting);
    const at = Object.keys(changed).every((key) => STILL.has(key)) ? state.at : '';
    state = { ...state, ...changed, at };
    setQuery(writeAddress(state, location.search), 'push');
    void show();
  }

  let showings = 0;
  /** Shows the state; the view is busy until everything is there. */
  async function show(): Promise<void> {
    const showing = ++showings;
    root.setAttribute('aria-busy', 'true');
    await showState();
    if (showing === showings) root.removeAttribute('aria-busy');
  }

  /** Asks the API only where what is to be seen has changed. */
  async function showState(): Promise<void> {
    root.dataset.view = state.view;
    const wanted = JSON.stringify([
      state.id,
      state.expanded,
      state.withoutKinds,
      state.withoutRelations,
      state.withoutGrades,
      state.asOf,
    ]);
    const anew = wanted !== askedFor;
    if (anew) {
      if (!neighbourhoodAhead) {
        loading.abort();
        loading = new AbortController();
      }
      const controller = loading;
      status.textContent = t.loading;
      try {
        const answering = neighbourhoodAhead ?? fetchNeighbourhood(state, controller.signal);
        neighbourhoodAhead = null;
        const answer = await answering;
        if (controller.signal.aborted) return;
        found = answer;
        delete root.dataset.failed;
        askedFor = wanted;
      } catch (failure) {
        if (controller.signal.aborted) return;
        tell(failure);
        return;
      }
    }
    if (!found) return;
    forest = groupNeighbours(found, state.id, state.expanded, state.opened);
    draw(anew);
    showTwin();
    showTools();
    await showPanel();
  }

  let firstTime = true;
  function draw(anew: boolean): void {
    if (!found || !forest) return;
    const picture = drawMap(forest, shape, {
      more: (count, group) => (group.shown > 0 ? t.more(count) : t.moreOf(count, kindsOf(group))),
      spoken: (member, group) => `${member.entity.name}. ${group.label}.`,
    });
    const chosen = state.selected || state.id;
    // What the selected neighbour has to do with the others is shown while it is selected.
    const present = new Set(picture.nodes.map((node) => node.id));
    for (const relation of forest.among) {
      const touches = relation.from === chosen || relation.to === chosen || relation.id === chosen;
      if (touches && present.has(relation.from) && present.has(relation.to)) picture.edges.push(relation);
    }
    for (const { member, edge } of picture.framed) {
      if (member === chosen || edge.id === chosen) picture.edges.push(edge);
    }
    drawing.select(chosen);
    const keep = !firstTime && !anew;
    drawing.show(picture, keep);
    if (!keep) seen = '';
    if (state.at !== seen) {
      const viewport = readViewport(state.at);
      if (viewport) drawing.showViewport(viewport);
      else drawing.fit();
      seen = state.at;
    }
    if (!firstTime && state.selected) drawing.reveal(state.selected);
    firstTime = false;
    const relations = picture.edges.filter((edge) => !edge.bundle).length;
    const nodes = picture.nodes.filter((node) => node.kind).length;
    const note = found.complete ? '' : ` ${t.incomplete(found.entities.size, found.total)}`;
    const counted =
      state.view === 'list' ? t.listed(found.entities.size, found.relations.length) : t.shown(nodes, relations);
    status.textContent = relations > 0 || nodes > 1 ? counted + note : t.alone;
  }

  function showTwin(): void {
    if (!found || !forest) return;
    const focus = focusOf(twin);
    twin.replaceChildren(element('h2', {}, t.twin), twinOf(forest, state.selected, links));
    restoreFocus(twin, focus);
  }

  async function showPanel(): Promise<void> {
    if (!found) return;
    const ahead = factsAhead;
    factsAhead = null;
    if (!ahead) {
      telling.abort();
      telling = new AbortController();
    }
    const controller = telling;
    const chosen = state.selected || state.id;
    const relation = found.relations.find(({ id }) => id === chosen);
    try {
      const parts = relation
        ? await relationPanel(relation, links, dataset, controller.signal)
        : entityPanel(await (ahead ?? fetchFacts(chosen, controller.signal)), found, links, dataset);
      if (controller.signal.aborted) return;
      const focus = focusOf(panel);
      panel.replaceChildren(...(parts ?? [element('p', {}, t.unknownRelation)]));
      restoreFocus(panel, focus);
      if (focusPanel) document.getElementById('panel-heading')?.focus();
      focusPanel = false;
    } catch (failure) {
      if (controller.signal.aborted) return;
      const words = failure instanceof ApiFailure ? failure.message : String(failure);
      panel.replaceChildren(element('p', { role: 'alert' }, words));
    }
  }

  function showTools(): void {
    if (!found) return;
    const focus = focusOf(tools);
    const open = tools.querySelector('details')?.open ?? false;
    const on = numberOfFilters(state);
    const button = (view: ViewState['view'], name: string) =>
      element(
        'button',
        { type: 'button', 'aria-pressed': String(state.view === view), onclick: () => change({ view }) },
        name,
      );
    tools.replaceChildren(
      element(
        'div',
        { role: 'group', 'aria-label': t.viewAs, class: 'switch' },
        button('picture', t.picture),
        button('list', t.list),
      ),
      element(
        'div',
        { role: 'group', 'aria-label': t.exportAs, class: 'switch' },
        element('button', { type: 'button', onclick: () => void savePng() }, 'PNG'),
        element('button', { type: 'button', onclick: saveSvg }, 'SVG'),
      ),
      element(
        'details',
        { open },
        element('summary', {}, on > 0 ? t.filtersOn(on) : t.filters),
        filterForm(state, found, change),
      ),
    );
    restoreFocus(tools, focus);
  }

  async function savePng(): Promise<void> {
    save(await drawing.toPng(), 'png');
  }

  function saveSvg(): void {
    const title = t.pictureOf(found?.entities.get(state.id)?.name ?? state.id);
    save(new Blob([pictureAsSvg(drawing.shown, PAPER_LOOK, title)], { type: 'image/svg+xml' }), 'svg');
  }

  function save(blob: Blob, ending: string): void {
    const address = URL.createObjectURL(blob);
    element('a', { href: address, download: `saiknes-${state.id}.${ending}` }).click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  }

  function tell(failure: unknown): void {
    const words = failure instanceof ApiFailure ? failure.message : String(failure);
    const anew = `/graph${writeAddress({ ...readAddress(''), id: state.id }, location.search)}`;
    root.dataset.failed = '';
    status.replaceChildren(element('span', { role: 'alert' }, words), ' ', element('a', { href: anew }, t.anew));
  }

  window.addEventListener('popstate', () => {
    state = readAddress(location.search);
    setQuery(location.search, 'replace');
    void show();
  });
  new ResizeObserver(() => {
    const now = shapeOf(place);
    if (now === shape) return;
    shape = now;
    firstTime = true;
    draw(true);
  }).observe(place);
  byId('legend').replaceChildren(...legend());
  setQuery(location.search, 'replace');
  await show();
}

/** What the members are, such as “tasks”, or “priorities, sub-priorities”, or nothing in particular. */
function kindsOf(group: MemberGroup): string {
  const kinds = [...new Set(group.members.map(({ entity }) => entity.kind))];
  if (kinds.length > 2) return t.various;
  return kinds.map((kind) => (group.members.length === 1 ? kindLabel(kind) : kindPlural(kind))).join(', ');
}

function shapeOf(place: HTMLElement): Shape {
  return place.clientWidth > 0 && place.clientWidth < NARROW ? 'narrow' : 'wide';
}

function legend(): HTMLElement[] {
  return [
    ...FAMILIES.map((family) =>
      element('li', {}, element('span', { class: `swatch ${family}` }), ` ${t.families[family]}`),
    ),
    ...GRADES.map((grade) =>
      element('li', {}, element('span', { class: `stroke ${grade.toLowerCase()}` }), ` ${gradeLabel(grade)}`),
    ),
  ];
}

/** Which of the buttons, boxes and links had the focus, so that a new list can give it back. */
function focusOf(parent: HTMLElement): number {
  return [...parent.querySelectorAll('button, input, a, summary')].indexOf(document.activeElement as Element);
}

function restoreFocus(parent: HTMLElement, index: number): void {
  if (index < 0) return;
  const all = parent.querySelectorAll<HTMLElement>('button, input, a, summary');
  all[Math.min(index, all.length - 1)]?.focus();
}

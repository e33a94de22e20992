// The map of the whole graph: fetches the places, draws what the form chooses, and writes each change back to the
// address. The form, the table below and its pages are the server's and work without this script; here the table is
// asked for again when a choice has come to rest.
import { ApiFailure } from '../shared/api.ts';
import { byId, element } from '../shared/dom.ts';
import { replaceKeepingFocus } from '../shared/focus.ts';
import { FAMILIES, kindLabel } from '../shared/kinds.ts';
import { Latest } from '../shared/latest.ts';
import { setQuery } from '../shared/pageAddress.ts';
import type { Suggestion } from '../shared/suggest.ts';
import { language } from '../shared/texts.ts';
import { playedFrom } from '../shared/years.ts';
import { readAddress } from './address.ts';
import type { Dataset } from './citation.ts';
import { closeButton } from './closing.ts';
import { fetchNeighbourhood, relationOf } from './neighbourhood.ts';
import { entityPanel, fetchFacts, type PanelLinks, relationPanel } from './panel.ts';
import {
  type Chosen,
  choose,
  type Positions,
  readWhole,
  type Scene,
  sceneOf,
  type WholeState,
  writeWhole,
} from './scene.ts';
import { Stage } from './stage.ts';
import { t } from './words.ts';

/** A count as the server prints it: with a space or comma from a thousand on. */
const NUMBERS = new Intl.NumberFormat(language, { useGrouping: 'always' } as Intl.NumberFormatOptions);
const printed = (count: number): string => NUMBERS.format(count);

/** The table and the address follow once a choice has been at rest for so long. */
const REST_MS = 350;
/** How long a year is seen when years are played. */
const YEAR_MS = 700;
/** How often it is asked how far the layout has come. */
const ASK_MS = 1000;
/** Where the panel stands below the map, and comes up for what is chosen (graph.css). */
const NARROW = matchMedia('(max-width: 60rem)');
/** So many names stand beside the picture. */
const LISTED = 12;

/** Waits until the layout is there, then shows the page with it. */
export async function waitForLayout(notice: HTMLElement): Promise<void> {
  const told = notice.querySelector('[data-progress]');
  for (;;) {
    const response = await fetch('/graph/positions.json');
    if (response.status !== 202) break;
    const { progress } = (await response.json()) as { progress: number };
    if (told) told.textContent = `${Math.round(100 * progress)} %`;
    await new Promise((resolve) => setTimeout(resolve, ASK_MS));
  }
  location.reload();
}

export async function startWhole(root: HTMLElement): Promise<void> {
  await new WholeView(root).start();
}

class WholeView {
  private readonly root: HTMLElement;
  private readonly dataset: Dataset;
  private readonly form = byId<HTMLFormElement>('choice');
  private readonly panel = byId('panel');
  private readonly told = byId('told');
  private readonly scenes = new Latest<Scene>();
  private readonly panels = new Latest<HTMLElement[]>();
  private readonly tables = new Latest<Document>();
  private readonly stage: Stage;
  private state: WholeState = readWhole(location.search);
  private scene!: Scene;
  private chosen!: Chosen;
  /** What the scene was asked for. */
  private asked = '';
  /** What the table shows. */
  private tabled = '';
  private resting = 0;
  private playing = 0;
  private folded = false;
  /** From which relations one that was selected was concluded. */
  private concluded: { relation: string; from: string[] } = { relation: '', from: [] };
  private readonly slider: HTMLInputElement;
  private readonly year: HTMLOutputElement;
  private readonly play: HTMLButtonElement;
  private readonly allYears: HTMLButtonElement;

  constructor(root: HTMLElement) {
    this.root = root;
    const { title = '', version = '', date = '', base = '' } = root.dataset;
    this.dataset = { title, version, date, base };
    this.stage = new Stage(byId('map'), {
      onNode: (i, byKey) => this.pick(i, byKey),
      onEdge: (i) => this.select(this.scene.edges[i]!.id),
      onGround: () => this.select(''),
      onCamera: (at) => {
        this.state = { ...this.state, at };
        this.rest();
      },
    });
    const box = byId<HTMLInputElement>('asOf');
    this.slider = element('input', {
      type: 'range',
      min: box.min,
      max: box.max,
      step: '1',
      id: 'year',
      oninput: () => this.setYear(Number(this.slider.value)),
    });
    this.year = element('output', { for: 'year' });
    this.play = element('button', { type: 'button', onclick: () => this.togglePlay() }, t.play);
    this.allYears = element(
      'button',
      { type: 'button', 'data-all-years': true, onclick: () => this.setYear(null) },
      t.allYears,
    );
    const label = this.form.querySelector<HTMLLabelElement>('label[for=asOf]')!;
    label.htmlFor = 'year';
    box.replaceWith(this.play, this.slider, this.year, this.allYears);
    this.form.querySelector('[data-apply]')?.remove();
  }

  async start(): Promise<void> {
    this.form.addEventListener('submit', (event) => event.preventDefault());
    this.form.addEventListener('change', (event) => {
      if (event.target !== this.slider) this.read();
    });
    // It stands by the legend, which tells what is hollow.
    this.undatedBox().addEventListener('change', () => this.read());
    this.form.querySelector('[data-all]')?.addEventListener('click', (event) => {
      event.preventDefault();
      void this.go({ ...readWhole(''), at: this.state.at });
    });
    byId<HTMLInputElement>('sought').form?.addEventListener('suggest:chosen', (event) => {
      void this.flyTo((event as CustomEvent<Suggestion>).detail.id);
    });
    byId('shown').addEventListener('click', (event) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>('.pages a');
      if (!link) return;
      event.preventDefault();
      void this.fetchTable(link.href, true);
    });
    window.addEventListener('popstate', () => {
      this.state = readWhole(location.search);
      void this.show(true);
    });
    this.tabled = this.filterQuery();
    this.drawLegend();
    setQuery(location.search, 'replace');
    await this.show(true);
    if (this.state.selected) this.comeUp();
  }

  /** Reads the form. */
  private read(): void {
    const data = new FormData(this.form);
    void this.go({
      ...this.state,
      kinds: data.getAll('kind').map(String),
      theme: String(data.get('theme') ?? ''),
      source: String(data.get('source') ?? ''),
      undated: data.has('undated'),
    });
  }

  private async go(state: WholeState): Promise<void> {
    this.state = state;
    this.rest();
    await this.show(false);
  }

  /** Brings form, picture and panel to the state; `moved` says that the address says where to look. */
  private async show(moved: boolean): Promise<void> {
    this.write();
    if (!(await this.fetchScene())) return;
    this.leave();
    if (moved) this.stage.lookAt(this.state.at);
    await this.showPanel();
  }

  /** Draws what the state leaves, and says how much that is. */
  private leave(): void {
    this.chosen = choose(this.scene, this.state);
    this.stage.show(this.scene, this.chosen);
    this.mark();
    this.tell();
  }

  private undatedBox(): HTMLInputElement {
    return this.form.elements.namedItem('undated') as HTMLInputElement;
  }

  /** Puts the state into the form. */
  private write(): void {
    const { kinds, theme, source, year, undated } = this.state;
    for (const box of this.form.querySelectorAll<HTMLInputElement>('[name=kind]'))
      box.checked = kinds.includes(box.value);
    const counted = (count: number): string => (count > 0 ? `(${count})` : '');
    this.form.querySelector('[data-kinds]')!.textContent = counted(kinds.length);
    this.form.querySelector('[data-narrow]')!.textContent = counted(
      kinds.length + [theme, source].filter(Boolean).length,
    );
    (this.form.elements.namedItem('theme') as HTMLSelectElement).value = theme;
    (this.form.elements.namedItem('source') as HTMLSelectElement).value = source;
    this.undatedBox().checked = undated;
    this.slider.value = String(year ?? this.slider.max);
    this.slider.setAttribute('aria-valuetext', year === null ? t.allYears : String(year));
    this.year.value = year === null ? t.allYears : String(year);
    // What stands beside the thumb already is nothing to choose.
    this.allYears.hidden = year === null;
    this.root.dataset.years = year === null ? 'all' : 'one';
  }

  /** Asks for the places that the state needs, where they are not at hand; whether this is still the latest wish. */
  private async fetchScene(): Promise<boolean> {
    const { within, kinds, theme, source, year, undated } = this.state;
    const address = new URL(this.root.dataset.positions!, location.href);
    if (within) address.searchParams.set('in', within);
    // Clusters are counted by the server.
    if (this.scene && !this.scene.byNodes) {
      for (const kind of kinds) address.searchParams.append('kind', kind);
      if (theme) address.searchParams.set('theme', theme);
      if (source) address.searchParams.set('source', source);
      if (year !== null) address.searchParams.set('asOf', String(year));
      if (undated) address.searchParams.set('undated', 'true');
    }
    const asked = address.search;
    if (asked === this.asked && this.scene) return true;
    try {
      const scene = await this.scenes.of(async (signal) => {
        const response = await fetch(address, { signal });
        if (!response.ok) throw new Error(`HTTP ${response.status}`);
        return sceneOf((await response.json()) as Positions);
      });
      if (!scene) return false;
      this.scene = scene;
      this.asked = asked;
      return true;
    } catch {
      this.told.replaceChildren(element('span', { role: 'alert' }, t.noPlaces));
      return false;
    }
  }

  private placeOf(id: string): number {
    return this.scene.nodes.findIndex((node) => node.id === id);
  }

  /** The ends of a relation, whether or not relations of its sort are drawn; null where one is not on the map. */
  private lineOf(id: string): [number, number] | null {
    const relation = relationOf(id);
    if (!relation) return null;
    const ends: [number, number] = [this.placeOf(relation.from), this.placeOf(relation.to)];
    return ends.every((end) => end >= 0) ? ends : null;
  }

  /** The node that is selected, or the one end of a relation whose other end is not on the map; -1 for none. */
  private middleOf(id: string): number {
    const relation = relationOf(id);
    if (!relation) return id ? this.placeOf(id) : -1;
    return this.lineOf(id) ? -1 : Math.max(this.placeOf(relation.from), this.placeOf(relation.to));
  }

  private mark(): void {
    const { selected } = this.state;
    const { relation, from } = this.concluded;
    const lines = [selected, ...(relation === selected ? from : [])].flatMap((id) => {
      const line = this.lineOf(id);
      return line ? [line] : [];
    });
    this.stage.mark({ node: this.middleOf(selected), lines });
  }

  private pick(i: number, byKey: boolean): void {
    const node = this.scene.nodes[i]!;
    if (node.key) void this.enter(node.key);
    else this.select(node.id, byKey);
  }

  /** Into a cluster, or out to the whole. */
  private async enter(within: string): Promise<void> {
    this.state = { ...this.state, within, selected: '', at: '' };
    setQuery(writeWhole(this.state, location.search), 'push');
    await this.show(true);
    this.stage.fit();
  }

  private select(id: string, focus = false): void {
    if (id === this.state.selected) return;
    this.state = { ...this.state, selected: id };
    setQuery(writeWhole(this.state, location.search), 'push');
    // What is selected is drawn, whatever the filters say.
    this.leave();
    this.folded = false;
    this.raise();
    this.panel.scrollTop = 0;
    this.comeUp();
    void this.showPanel(focus);
  }

  /** On a phone the panel comes up over the lower half of the screen; while years go by it is a line. */
  private raise(): void {
    this.panel.classList.toggle('raised', this.state.selected !== '' && this.scene.byNodes);
    this.panel.classList.toggle('folded', this.folded);
    const button = this.panel.querySelector<HTMLButtonElement>('[data-fold]');
    if (!button) return;
    button.setAttribute('aria-expanded', String(!this.folded));
    button.textContent = this.folded ? t.unfoldPanel : t.foldPanel;
  }

  private fold(folded: boolean): void {
    if (this.folded === folded) return;
    this.folded = folded;
    this.raise();
  }

  /** What is selected is to be seen; on a phone the map stands where the panel leaves it free. */
  private comeUp(): void {
    const { selected } = this.state;
    if (NARROW.matches && this.panel.classList.contains('raised')) byId('map').scrollIntoView({ block: 'start' });
    const places = this.lineOf(selected) ?? [this.placeOf(selected)];
    if (places.every((place) => place >= 0)) this.stage.reveal(places, this.covered());
  }

  /** How much of the map the panel hides, from below. */
  private covered(): number {
    if (!NARROW.matches || !this.panel.classList.contains('raised')) return 0;
    return Math.max(0, byId('map').getBoundingClientRect().bottom - this.panel.getBoundingClientRect().top);
  }

  /** Shows a node where it is, in whichever view that is. */
  private async flyTo(id: string): Promise<void> {
    if (this.placeOf(id) < 0) {
      const address = new URL(this.root.dataset.positions!, location.href);
      address.searchParams.set('around', id);
      const response = await fetch(address);
      if (!response.ok) return;
      const scene = sceneOf((await response.json()) as Positions);
      this.state = { ...this.state, within: scene.within };
      this.scene = scene;
      this.asked = '';
      this.leave();
    }
    if (this.placeOf(id) >= 0) this.showAt(id);
  }

  /** Selects a node or relation, and goes to a node that is on the map. */
  private showAt(id: string): void {
    this.select(id, true);
    const place = this.placeOf(id);
    if (place >= 0) this.stage.flyTo(place, this.covered());
  }

  /** What is of unknown time, too. */
  private showUndated(): void {
    const focused = document.activeElement?.matches('[data-undated-too]');
    // The buttons go with what they offer.
    void this.go({ ...this.state, undated: true }).then(() => focused && this.undatedBox().focus());
  }

  private setYear(year: number | null): void {
    this.fold(true);
    if (year === null) {
      this.stop();
      // The button goes with the year that it ends.
      if (document.activeElement === this.allYears) this.slider.focus();
    }
    void this.go({ ...this.state, year });
  }

  private togglePlay(): void {
    if (this.playing) {
      this.stop();
      return;
    }
    const { firstYear, lastYear } = this.scene;
    let year = playedFrom(this.state.year ?? lastYear, firstYear, lastYear);
    this.setYear(year);
    this.play.textContent = t.pause;
    this.playing = window.setInterval(() => {
      year++;
      if (year <= lastYear) this.setYear(year);
      if (year >= lastYear) this.stop();
    }, YEAR_MS);
  }

  private stop(): void {
    clearInterval(this.playing);
    this.playing = 0;
    this.play.textContent = t.play;
  }

  /** How much is seen, and how it stands. */
  private tell(): void {
    const { nodeCount, edgeCount, stands, undatedNodes, undatedEdges } = this.chosen;
    const { scene } = this;
    const box = this.root.querySelector<HTMLElement>('.undated')!;
    box.hidden = this.state.year === null;
    box.querySelector('[data-undated]')!.textContent = scene.byNodes
      ? t.undated(printed(undatedNodes), printed(undatedEdges))
      : t.undatedAll;
    const parts: (string | Node)[] = [];
    if (this.state.within) {
      parts.push(element('button', { type: 'button', class: 'plain', onclick: () => void this.enter('') }, t.out), ' ');
    }
    parts.push(
      scene.byNodes
        ? t.inView(printed(nodeCount), printed(edgeCount))
        : t.clustersInView(nodeCount, printed(scene.total)),
    );
    if (scene.leftOut > 0) parts.push(' ', t.leftOutNodes(scene.leftOut));
    if (scene.edgesLeftOut > 0) parts.push(' ', t.leftOutEdges(printed(scene.edgesLeftOut)));
    if (this.state.year !== null) {
      const sum = (...letters: (keyof typeof stands)[]) => letters.reduce((all, one) => all + (stands[one] ?? 0), 0);
      const { year, undated } = this.state;
      parts.push(
        ' ',
        sum('U') > 0
          ? t.standingUndated(year, sum('F', 'P'), sum('L'), sum('E'), sum('-'), sum('U'))
          : t.standing(year, sum('F', 'P'), sum('L'), sum('E'), sum('-')),
      );
      if (!undated && undatedNodes + undatedEdges > 0) {
        parts.push(
          element(
            'span',
            { class: 'unknown-time' },
            t.undatedOut(printed(undatedNodes), printed(undatedEdges)),
            ' ',
            element(
              'button',
              { type: 'button', 'data-undated-too': true, onclick: () => this.showUndated() },
              t.undatedToo,
            ),
          ),
        );
      }
    }
    this.told.replaceChildren(...parts);
    this.told.dataset.nodes = String(nodeCount);
    this.told.dataset.edges = String(edgeCount);
  }

  /** The state goes into the address, and the table after it, once it is at rest. */
  private rest(): void {
    clearTimeout(this.resting);
    this.resting = window.setTimeout(() => {
      setQuery(writeWhole(this.state, location.search), 'replace');
      if (!this.state.selected) this.showList();
      if (this.filterQuery() !== this.tabled) void this.fetchTable(this.tableAddress(), false);
    }, REST_MS);
  }

  private filterQuery(): string {
    return writeWhole({ ...this.state, at: '' }, `?lang=${language}`);
  }

  private tableAddress(): string {
    return `/graph${this.filterQuery()}`;
  }

  /** Puts the server's table of the state, or another page of it, in place of the one that is there. */
  private async fetchTable(address: string, focus: boolean): Promise<void> {
    const wanted = this.filterQuery();
    const page = await this.tables.of(async (signal) => {
      const response = await fetch(address, { signal });
      return new DOMParser().parseFromString(await response.text(), 'text/html');
    });
    const found = page?.getElementById('shown');
    if (!found) return;
    this.tabled = wanted;
    const place = byId('shown');
    place.replaceChildren(...[...found.childNodes].map((node) => document.importNode(node, true)));
    if (focus) place.querySelector<HTMLElement>('.scroll')?.focus();
  }

  private async showPanel(focus = false): Promise<void> {
    const { selected } = this.state;
    this.raise();
    if (!selected || !this.scene.byNodes) {
      this.showList();
      return;
    }
    try {
      const parts = await this.panels.of((signal) => this.panelOf(selected, signal));
      if (!parts) return;
      replaceKeepingFocus(this.panel, this.head(), ...parts);
      this.raise();
      if (focus) document.getElementById('panel-heading')?.focus();
    } catch (failure) {
      const words = failure instanceof ApiFailure ? failure.message : t.noPlaces;
      this.panel.replaceChildren(this.head(), element('p', { role: 'alert' }, words));
    }
  }

  /** The way back to the list and, on a phone, the fold of the panel. */
  private head(): HTMLElement {
    return element(
      'div',
      { class: 'ways-back' },
      element('button', { type: 'button', class: 'plain back', onclick: () => this.select('') }, t.backToList),
      element('button', {
        type: 'button',
        class: 'plain',
        'data-fold': true,
        onclick: () => this.fold(!this.folded),
      }),
      closeButton(() => this.select('')),
    );
  }

  /** Ids of the relations in the picture. */
  private drawn(): Set<string> {
    return new Set(this.scene.edges.filter((_, i) => this.chosen.edges[i]).map(({ id }) => id));
  }

  private async panelOf(id: string, signal: AbortSignal): Promise<HTMLElement[]> {
    const asOf = this.state.year === null ? '' : String(this.state.year);
    const links: PanelLinks = {
      addressOf: (one) => `/graph?id=${encodeURIComponent(one)}&lang=${language}`,
      isExpanded: () => null,
      toggle: () => {},
      select: (one) => this.showAt(one),
      isDrawn: (one) => this.drawn().has(one),
      showUndated: this.state.year !== null && !this.state.undated ? () => this.showUndated() : null,
    };
    // The panel tells of relations that the picture leaves out, too: rosters, and what a rule concluded.
    const relation = relationOf(id);
    if (relation) {
      const told = await relationPanel(relation, asOf, links, this.dataset, signal);
      if (signal.aborted || id !== this.state.selected) return [];
      this.concluded = { relation: id, from: told?.premises ?? [] };
      this.mark();
      return told?.parts ?? [element('p', {}, t.unknownRelation)];
    }
    const [facts, found] = await Promise.all([
      fetchFacts(id, asOf, signal),
      fetchNeighbourhood({ ...readAddress(''), id, asOf }, signal),
    ]);
    const around = element('a', { class: 'button', href: links.addressOf(id) }, t.around);
    return [
      ...entityPanel(facts, found, links, this.dataset).flatMap((part, i) =>
        i === 0 ? [part, element('p', { class: 'actions' }, around)] : [part],
      ),
    ];
  }

  /** The names of what has most relations of all that is in view: the picture for keys and screen readers. */
  private showList(): void {
    if (!this.scene) return;
    const seen = this.stage.inView().slice(0, LISTED);
    const rows = seen.map((i) => {
      const node = this.scene.nodes[i]!;
      return element(
        'li',
        {},
        element(
          'button',
          {
            type: 'button',
            class: 'plain',
            onclick: () => (node.key ? void this.enter(node.key) : this.showAt(node.id)),
          },
          node.name,
        ),
        ' ',
        element('span', { class: 'kind' }, node.key ? t.members(node.degree) : kindLabel(node.kind)),
      );
    });
    replaceKeepingFocus(
      this.panel,
      element('h2', {}, this.scene.byNodes ? t.mostConnected : t.largest),
      element('p', { class: 'aside' }, t.howWhole),
      seen.length > 0 ? element('ul', { class: 'members' }, ...rows) : element('p', {}, t.nothingHere),
    );
  }

  private drawLegend(): void {
    byId('legend').replaceChildren(
      ...FAMILIES.map((family) =>
        element('li', {}, element('span', { class: `swatch dot ${family}` }), ` ${t.families[family]}`),
      ),
      ...(['full', 'hollow', 'past'] as const).map((stand) =>
        element('li', { class: 'stand' }, element('span', { class: `swatch dot ${stand}` }), ` ${t.stands[stand]}`),
      ),
    );
  }
}

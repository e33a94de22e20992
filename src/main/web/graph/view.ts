// The view around one entity: reads the address, asks the API, shows picture, list and panel, and
// writes each change back to the address.
import { ApiFailure } from '../shared/api.ts';
import { byId, element } from '../shared/dom.ts';
import { replaceKeepingFocus } from '../shared/focus.ts';
import { withFont } from '../shared/fonts.ts';
import { type GraphDrawing, startDrawing } from '../shared/graphDrawing.ts';
import { Latest } from '../shared/latest.ts';
import { PAPER_LOOK } from '../shared/look.ts';
import { setQuery } from '../shared/pageAddress.ts';
import type { Viewport } from '../shared/picture.ts';
import { pictureAsSvg } from '../shared/pictureSvg.ts';
import { save } from '../shared/save.ts';
import { MOST_EXPANDED, readAddress, readViewport, type ViewState, writeAddress, writeViewport } from './address.ts';
import { around, changed, questionOf, toggled, unfolding } from './changes.ts';
import type { Dataset } from './citation.ts';
import { closeButton } from './closing.ts';
import { compose, countOf } from './composition.ts';
import { type Forest, groupNeighbours } from './grouping.ts';
import { MORE, type Shape } from './mindMap.ts';
import { fetchNeighbourhood, type Neighbourhood } from './neighbourhood.ts';
import { entityPanel, fetchFacts, relationPanel } from './panel.ts';
import { legend, toolsOf } from './tools.ts';
import { leftOutOf, type TwinLinks, twinOf } from './twin.ts';
import { t } from './words.ts';

/** The address says what is seen once the picture has been at rest for so long. */
const REST_MS = 250;

/** Narrower than this, the picture runs downwards. */
const NARROW = 640;

/** Makes the panel of what is chosen; null for a relation that is not there. */
type PanelMaker = () => HTMLElement[] | null;

export async function startView(root: HTMLElement): Promise<void> {
  await new GraphView(root).start();
}

class GraphView {
  private readonly root: HTMLElement;
  private readonly dataset: Dataset;
  private readonly place = byId('drawing');
  private readonly twin = byId('twin');
  private readonly leftOut = byId('left-out');
  private readonly panel = byId('panel');
  private readonly tools = byId('tools');
  private readonly status = byId('status');
  private readonly neighbourhoods = new Latest<Neighbourhood>();
  private readonly panels = new Latest<PanelMaker>();
  private readonly links: TwinLinks;
  private drawing!: GraphDrawing;
  private state = readAddress(location.search);
  private found: Neighbourhood | null = null;
  private forest: Forest | null = null;
  private shape: Shape;
  /** The question that `found` answers. */
  private answered = '';
  /** What of the picture is seen, as the address says it. */
  private seen = '';
  private resting = 0;
  private showings = 0;
  private focusPanel = false;
  /** What was chosen last, and shown then. */
  private revealed = '';
  private firstTime = true;

  constructor(root: HTMLElement) {
    this.root = root;
    const { title = '', version = '', date = '', base = '' } = root.dataset;
    this.dataset = { title, version, date, base };
    this.shape = shapeOf(this.place);
    this.links = {
      addressOf: (id) => `/graph${writeAddress(around(this.state, id), location.search)}`,
      isExpanded: (id) => (id === this.state.id ? null : this.state.expanded.includes(id)),
      isOpen: (key) => this.state.opened.includes(key),
      select: (id) => this.change({ selected: id === this.state.id ? '' : id }),
      toggle: (id) => {
        const change = unfolding(this.state, id);
        if (change) this.change(change);
        else this.status.textContent = t.tooMany(MOST_EXPANDED);
      },
      toggleGroup: (key) => this.change({ opened: toggled(this.state.opened, key) }),
    };
  }

  async start(): Promise<void> {
    // Asked before the library is there that draws the answer; whoever opens a view waits for both.
    this.neighbourhoods.askAhead((signal) => fetchNeighbourhood(this.state, signal));
    if (!this.state.selected) this.panels.askAhead((signal) => this.panelOfEntity(this.state.id, signal));
    this.drawing = await startDrawing(this.place, {
      onNode: (id, byKey) => {
        if (id.startsWith(MORE)) this.links.toggleGroup(id.slice(MORE.length));
        else this.links.select(id);
        if (byKey) this.focusPanel = true;
      },
      onEdge: (id) => this.links.select(id),
      onViewport: (viewport) => this.rest(viewport),
    });
    window.addEventListener('popstate', () => {
      this.state = readAddress(location.search);
      setQuery(location.search, 'replace');
      void this.show();
    });
    new ResizeObserver(() => this.resize()).observe(this.place);
    byId('legend').replaceChildren(...legend());
    setQuery(location.search, 'replace');
    await this.show();
  }

  private rest(viewport: Viewport): void {
    clearTimeout(this.resting);
    this.resting = window.setTimeout(() => {
      this.seen = writeViewport(viewport);
      this.state = { ...this.state, at: this.seen };
      setQuery(writeAddress(this.state, location.search), 'replace');
    }, REST_MS);
  }

  private resize(): void {
    const now = shapeOf(this.place);
    if (now === this.shape) return;
    this.shape = now;
    this.firstTime = true;
    this.draw(true);
  }

  private change(change: Partial<ViewState>): void {
    clearTimeout(this.resting);
    this.state = changed(this.state, change);
    setQuery(writeAddress(this.state, location.search), 'push');
    void this.show();
  }

  /** Shows the state; the view is busy until everything is there. */
  private async show(): Promise<void> {
    const showing = ++this.showings;
    this.root.setAttribute('aria-busy', 'true');
    await this.showState();
    if (showing === this.showings) this.root.removeAttribute('aria-busy');
  }

  private async showState(): Promise<void> {
    this.root.dataset.view = this.state.view;
    const question = questionOf(this.state);
    const anew = question !== this.answered;
    if (anew && !(await this.ask(question))) return;
    if (!this.found) return;
    this.forest = groupNeighbours(this.found, this.state.id, this.state.expanded, this.state.opened);
    this.draw(anew);
    this.showTwin();
    this.showTools();
    await this.showPanel();
  }

  /** Whether the answer is there and nothing else has been asked since. */
  private async ask(question: string): Promise<boolean> {
    this.status.textContent = t.loading;
    try {
      const answer = await this.neighbourhoods.of((signal) => fetchNeighbourhood(this.state, signal));
      if (!answer) return false;
      this.found = answer;
      this.answered = question;
      delete this.root.dataset.failed;
      return true;
    } catch (failure) {
      this.tell(failure);
      return false;
    }
  }

  private draw(anew: boolean): void {
    if (!this.found || !this.forest) return;
    const chosen = this.state.selected || this.state.id;
    const picture = compose(this.forest, this.shape, chosen);
    this.drawing.select(chosen);
    const keep = !this.firstTime && !anew;
    this.drawing.show(picture, keep);
    if (!keep) this.seen = '';
    if (this.state.at !== this.seen) {
      const viewport = readViewport(this.state.at);
      if (viewport) this.drawing.showViewport(viewport);
      else this.drawing.fit();
      this.seen = this.state.at;
    }
    this.firstTime = false;
    this.status.textContent = countOf(picture, this.found, this.state.view);
  }

  private showTwin(): void {
    if (!this.forest || !this.found) return;
    replaceKeepingFocus(this.twin, element('h2', {}, t.twin), twinOf(this.forest, this.state.selected, this.links));
    this.leftOut.replaceChildren(...leftOutOf(this.found.leftOut, this.found.leftOutTotal, this.state.asOf));
  }

  private showTools(): void {
    if (!this.found) return;
    const open = this.tools.querySelector('details')?.open ?? false;
    const actions = {
      change: (change: Partial<ViewState>) => this.change(change),
      savePng: () => void this.drawing.toPng().then((png) => save(png, `saiknes-${this.state.id}.png`)),
      saveSvg: () => void this.saveSvg(),
    };
    replaceKeepingFocus(this.tools, ...toolsOf(this.state, this.found, open, actions));
  }

  private async showPanel(): Promise<void> {
    if (!this.found) return;
    const chosen = this.state.selected || this.state.id;
    const relation = this.found.relations.find(({ id }) => id === chosen);
    try {
      const make = await this.panels.of(async (signal) => {
        if (!relation) return this.panelOfEntity(chosen, signal);
        const told = await relationPanel(relation, this.state.asOf, this.links, this.dataset, signal);
        return () => told?.parts ?? null;
      });
      if (!make) return;
      const raised = chosen !== this.state.id;
      // On a phone the panel comes up over the lower half of the screen, with a way back.
      this.panel.classList.toggle('raised', raised);
      replaceKeepingFocus(
        this.panel,
        ...(raised ? [this.wayBack()] : []),
        ...(make() ?? [element('p', {}, t.unknownRelation)]),
      );
      this.reveal(raised ? chosen : '');
      if (this.focusPanel) document.getElementById('panel-heading')?.focus();
      this.focusPanel = false;
    } catch (failure) {
      this.panel.replaceChildren(element('p', { role: 'alert' }, wordsOf(failure)));
    }
  }

  /** What was just chosen is to be seen; on a phone the picture stands where the panel leaves it free. */
  private reveal(chosen: string): void {
    if (chosen === this.revealed) return;
    this.revealed = chosen;
    if (!chosen || this.state.view !== 'picture') return;
    if (!matchMedia('(max-width: 60rem)').matches) {
      this.drawing.reveal(chosen);
      return;
    }
    this.place.scrollIntoView({ block: 'start' });
    const covered = this.place.getBoundingClientRect().bottom - this.panel.getBoundingClientRect().top;
    this.drawing.reveal(chosen, Math.max(0, covered));
  }

  private wayBack(): HTMLElement {
    const back = () => this.change({ selected: '' });
    return element(
      'div',
      { class: 'ways-back' },
      element(
        'button',
        { type: 'button', class: 'plain back', onclick: back },
        `← ${this.found?.entities.get(this.state.id)?.name ?? this.state.id}`,
      ),
      closeButton(back),
    );
  }

  private async panelOfEntity(id: string, signal: AbortSignal): Promise<PanelMaker> {
    const facts = await fetchFacts(id, this.state.asOf, signal);
    return () => (this.found ? entityPanel(facts, this.found, this.links, this.dataset) : null);
  }

  private async saveSvg(): Promise<void> {
    const title = t.pictureOf(this.found?.entities.get(this.state.id)?.name ?? this.state.id);
    const svg = pictureAsSvg(this.drawing.shown, PAPER_LOOK, title);
    save(new Blob([await withFont(svg)], { type: 'image/svg+xml' }), `saiknes-${this.state.id}.svg`);
  }

  private tell(failure: unknown): void {
    const anew = `/graph${writeAddress({ ...readAddress(''), id: this.state.id }, location.search)}`;
    this.root.dataset.failed = '';
    this.status.replaceChildren(
      element('span', { role: 'alert' }, wordsOf(failure)),
      ' ',
      element('a', { href: anew }, t.anew),
    );
  }
}

function wordsOf(failure: unknown): string {
  return failure instanceof ApiFailure ? failure.message : String(failure);
}

function shapeOf(place: HTMLElement): Shape {
  return place.clientWidth > 0 && place.clientWidth < NARROW ? 'narrow' : 'wide';
}

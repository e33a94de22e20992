// The panel: what is known of the selected entity or relation, where it is written, and how to cite it.
import { ask } from '../shared/api.ts';
import { element } from '../shared/dom.ts';
import { GRADES, gradeLabel, kindLabel, RELATION_KINDS, relationLabel } from '../shared/kinds.ts';
import { NAMED, type Named, titleOf } from '../shared/named.ts';
import { printed } from '../shared/printed.ts';
import { propertyLabel, valueLabel } from '../shared/properties.ts';
import { language } from '../shared/texts.ts';
import { type Cited, citeAsBibTeX, citeAsText, type Dataset, permalink } from './citation.ts';
import type { Neighbourhood, Relation, RelationId, State } from './neighbourhood.ts';
import { t } from './words.ts';

interface Evidence {
  source: { id: string; title: string; publisher: string; date: string };
  locator: string;
  page: number | null;
  lines: [number, number];
  passage: string | null;
}

interface Claim {
  property: string;
  printed: string;
  grade: Grade;
  rule: string | null;
  evidence: Evidence[];
  premises: Claim[];
}

/** What is known of an entity. */
export interface Facts {
  entity: Named & {
    aliases: string[];
    summary: string | null;
    isNameOfficial: boolean;
    state: (State & { since: string | null; until: string | null }) | null;
    claims: Claim[];
    relations: { totalCount: number };
  };
}

interface ToldRelation {
  id: string;
  sentence: string;
  grade: Grade;
  reason: string | null;
  rule: string | null;
  note: string | null;
  state: State | null;
  from: Named;
  to: Named;
  properties: { name: string; value: string }[];
  evidence: Evidence[];
  premises: { id: string; sentence: string; grade: Grade; evidence: Evidence[] }[];
}

const EVIDENCE = 'evidence { source { id title publisher date } locator page lines passage }';

const FACTS = `query facts($id: ID!, $asOf: String) {
  entity(id: $id) {
    ${NAMED} aliases summary isNameOfficial state(asOf: $asOf) { kind text since until } relations(first: 1) { totalCount }
    claims { property printed grade rule ${EVIDENCE} premises { property printed grade ${EVIDENCE} } }
  }
}`;

const RELATION = `query relation($ids: [ID!]!, $kind: RelationKind!, $asOf: String, $limit: Int!) {
  neighbourhood(ids: $ids, relationKinds: [$kind], includeRosters: true, limit: $limit) {
    relations {
      id sentence grade reason rule note state(asOf: $asOf) { kind text } properties { name value } from { ${NAMED} } to { ${NAMED} }
      ${EVIDENCE}
      premises { id sentence grade ${EVIDENCE} }
    }
  }
}`;

export interface PanelLinks {
  /** The address of the view with this entity in the middle. */
  addressOf: (id: string) => string;
  /** Whether the entity is unfolded; null for the one in the middle. */
  isExpanded: (id: string) => boolean | null;
  toggle: (id: string) => void;
  select: (id: string) => void;
  /** Whether a relation is in the picture; all are where this is not told. */
  isDrawn?: (id: string) => boolean;
  /** Shows what is of unknown time, too; null where that is shown. */
  showUndated?: (() => void) | null;
}

/** What is known of an entity, and how it stands at a date; at the dataset's where none is given. */
export async function fetchFacts(id: string, asOf: string, signal: AbortSignal): Promise<Facts> {
  return ask<Facts>(FACTS, { id, asOf: asOf || null }, signal);
}

/** The entity with its facts, its relations in the view, and how to cite it. */
export function entityPanel(
  { entity }: Facts,
  found: Neighbourhood,
  links: PanelLinks,
  dataset: Dataset,
): HTMLElement[] {
  const { id } = entity;
  const expanded = links.isExpanded(id);
  const touching = found.relations.filter(({ from, to }) => from === id || to === id);
  // Where on the map it is says nothing here; its own page tells that too.
  const claims = entity.claims.filter(({ property }) => !['latitude', 'longitude'].includes(property));
  const parts: (HTMLElement | null)[] = [
    heading(titleOf(entity), kindLabel(entity.kind)),
    element(
      'p',
      { class: 'actions' },
      expanded === null
        ? null
        : element('button', { type: 'button', onclick: () => links.toggle(id) }, expanded ? t.collapse : t.expand),
      expanded === null ? null : element('a', { class: 'button', href: links.addressOf(id) }, t.middle),
      element('a', { href: `/id/${encodeURIComponent(id)}?lang=${language}` }, t.page),
      element('a', { href: `/trace?from=${encodeURIComponent(id)}&lang=${language}` }, t.traceFrom),
    ),
    // A town that nobody dates has no time to be told.
    entity.state?.since || entity.state?.until
      ? element('p', { class: 'state' }, element('strong', {}, `${t.state}: `), entity.state.text)
      : null,
    entity.summary ? element('p', {}, entity.summary) : null,
    entity.aliases.length > 0
      ? element('p', { class: 'aliases' }, element('strong', {}, `${t.alsoKnown}: `), entity.aliases.join(' · '))
      : null,
    claims.length > 0 ? factList(claims) : null,
    touching.length > 0 ? relationList(touching, id, links, entity.relations.totalCount) : null,
    citation(
      {
        id,
        title: entity.name,
        verbatim: entity.isNameOfficial,
        address: permalink(id, dataset),
        sources: [],
      },
      dataset,
    ),
  ];
  return parts.filter((part) => part !== null);
}

function heading(name: string, kind: string): HTMLElement {
  return element(
    'div',
    { class: 'panel-head' },
    element('h2', { id: 'panel-heading', tabindex: '-1' }, name),
    element('p', { class: 'kind' }, kind),
  );
}

/** So many facts are shown at once; the others unfold. */
const FACTS_AT_ONCE = 3;

function factList(claims: Claim[]): HTMLElement {
  const rest = claims.slice(FACTS_AT_ONCE);
  return element(
    'section',
    {},
    element('h3', {}, t.facts),
    factRows(claims.slice(0, FACTS_AT_ONCE)),
    rest.length > 0 ? element('details', {}, element('summary', {}, t.moreFacts(rest.length)), factRows(rest)) : null,
  );
}

function factRows(claims: Claim[]): HTMLElement {
  const list = element('dl', { class: 'facts' });
  claims.forEach((claim, i) => {
    if (claim.property !== claims[i - 1]?.property) list.append(element('dt', {}, propertyLabel(claim.property)));
    list.append(
      element(
        'dd',
        {},
        claim.printed,
        claim.grade === 'STATED' ? null : element('span', { class: 'grade' }, ` (${gradeLabel(claim.grade)})`),
        claim.evidence.length > 0 ? passages(claim.evidence, t.evidence) : null,
        claim.premises?.length > 0 ? basis(claim) : null,
      ),
    );
  });
  return list;
}

/** From what a rule concluded a statement. */
function basis(claim: Claim): HTMLElement {
  return element(
    'details',
    { class: 'evidence' },
    element('summary', {}, t.premises),
    claim.rule ? element('p', {}, ruleText(claim.rule)) : null,
    factRows(claim.premises),
  );
}

/** So many relations are seen at once; the groups behind them are unfolded by who wants them. */
const RELATIONS_AT_ONCE = 12;

function relationList(relations: Relation[], id: string, links: PanelLinks, total: number): HTMLElement {
  const drawn = relations.filter((relation) => links.isDrawn?.(relation.id) ?? true);
  // What a rule concludes in the words of what is drawn stands with that.
  const said = new Set(drawn.map(({ sentence }) => sentence));
  const others = relations.filter(({ sentence }) => !said.has(sentence));
  const unknown = others.filter(({ state }) => state?.kind === 'UNKNOWN').length;
  return element(
    'section',
    { class: 'ways-of', 'data-of': id },
    element('h3', {}, drawn.length === total ? t.allRelations(total) : t.someRelations(drawn.length, total)),
    links.showUndated && unknown > 0
      ? element(
          'p',
          { class: 'unknown-time' },
          t.undatedRelations(unknown),
          ' ',
          element('button', { type: 'button', 'data-undated-too': true, onclick: links.showUndated }, t.undatedToo),
        )
      : null,
    ...wayLists(
      relations.filter(({ sentence }) => said.has(sentence)),
      id,
      links,
    ),
    others.length > 0
      ? element(
          'details',
          { class: 'not-drawn' },
          element('summary', {}, t.notDrawn(others.length)),
          ...wayLists(others, id, links),
        )
      : null,
  );
}

function wayLists(relations: Relation[], id: string, links: PanelLinks): HTMLElement[] {
  let seen = 0;
  return byWay(relations, id).map(({ label, members }) => {
    const sentences = bySentence(members);
    seen += sentences.length;
    return element(
      'details',
      { class: 'way', open: seen <= RELATIONS_AT_ONCE },
      element('summary', {}, label, ' ', element('span', { class: 'count' }, String(sentences.length))),
      element('ul', { class: 'relations' }, ...sentences.map((alike) => relationRow(alike, links))),
    );
  });
}

/** Relations by how they read from a node, in the order of the ontology. */
export function byWay(relations: Relation[], id: string): { label: string; members: Relation[] }[] {
  const ways = new Map<string, { label: string; rank: number; members: Relation[] }>();
  for (const relation of relations) {
    const direction = relation.from === id ? 'OUT' : 'IN';
    const key = `${relation.kind} ${direction}`;
    const way = ways.get(key) ?? {
      label: relationLabel(relation.kind, direction),
      rank: RELATION_KINDS.indexOf(relation.kind),
      members: [],
    };
    way.members.push(relation);
    ways.set(key, way);
  }
  return [...ways.values()].toSorted((a, b) => a.rank - b.rank);
}

/** Relations that read alike, as what a source states and a rule concludes, too; what is known best first. */
export function bySentence(relations: Relation[]): Relation[][] {
  const best = (one: Relation) => GRADES.indexOf(one.grade);
  const alike = new Map<string, Relation[]>();
  for (const relation of relations.toSorted((a, b) => best(a) - best(b))) {
    alike.set(relation.sentence, [...(alike.get(relation.sentence) ?? []), relation]);
  }
  return [...alike.values()];
}

function relationRow([relation, ...others]: Relation[], links: PanelLinks): HTMLElement | null {
  if (!relation) return null;
  return element(
    'li',
    { class: `line ${relation.grade.toLowerCase()}` },
    element('button', { type: 'button', class: 'plain', onclick: () => links.select(relation.id) }, relation.sentence),
    relation.state
      ? element('span', { class: `state ${relation.state.kind.toLowerCase()}` }, ` ${relation.state.text}`)
      : null,
    relation.grade === 'STATED' ? null : element('span', { class: 'grade' }, ` (${gradeLabel(relation.grade)})`),
    ...others.map((other) =>
      element(
        'span',
        { class: 'grade' },
        ' ',
        element(
          'button',
          { type: 'button', class: 'plain', onclick: () => links.select(other.id) },
          t.also(gradeLabel(other.grade)),
        ),
      ),
    ),
  );
}

/** What the panel shows of a relation, and the ids of those from which it was concluded. */
export interface RelationPanel {
  parts: HTMLElement[];
  premises: string[];
}

/** The relation with its passages, reason or premises, and how to cite it; null where it is gone. */
export async function relationPanel(
  relation: RelationId,
  asOf: string,
  links: PanelLinks,
  dataset: Dataset,
  signal: AbortSignal,
): Promise<RelationPanel | null> {
  const ends = [...new Set([relation.from, relation.to])];
  const answer = await ask<{ neighbourhood: { relations: ToldRelation[] } }>(
    RELATION,
    { ids: ends, kind: relation.kind, asOf: asOf || null, limit: ends.length },
    signal,
  );
  const told = answer.neighbourhood.relations.find(({ id }) => id === relation.id);
  if (!told) return null;
  const { sentence } = told;
  const details: [string, string | null][] = [
    [t.state, told.state?.text ?? null],
    ...told.properties
      .filter(({ name }) => !['validFrom', 'validTo', 'note', 'key'].includes(name))
      .map(({ name, value }): [string, string] => [propertyLabel(name), valueLabel(relation.kind, name, value)]),
    [t.reason, told.reason],
    [t.rule, told.rule ? ruleText(told.rule) : null],
    [propertyLabel('note'), told.note],
  ];
  const list = element('dl', { class: 'facts' });
  for (const [name, value] of details) {
    if (value) list.append(element('dt', {}, name), element('dd', {}, value));
  }
  const parts: (HTMLElement | null)[] = [
    heading(sentence, gradeLabel(told.grade)),
    element(
      'p',
      { class: 'actions' },
      ...[told.from, told.to].map((end) =>
        element('button', { type: 'button', onclick: () => links.select(end.id) }, titleOf(end)),
      ),
    ),
    told.evidence.length > 0 ? passages(told.evidence, t.evidence, true) : null,
    list.childElementCount > 0 ? list : null,
    told.premises.length > 0
      ? element(
          'section',
          {},
          element('h3', {}, t.premises),
          element(
            'ol',
            { class: 'relations' },
            ...told.premises.map((premise) =>
              element(
                'li',
                {},
                premise.sentence,
                premise.evidence.length > 0 ? passages(premise.evidence, t.evidence) : null,
              ),
            ),
          ),
        )
      : null,
    citation(
      {
        id: relation.from,
        title: sentence,
        verbatim: false,
        address: permalink(relation.id, dataset),
        sources: told.evidence.map(place),
      },
      dataset,
    ),
  ];
  return {
    parts: parts.filter((part) => part !== null),
    premises: told.premises.map(({ id }) => id),
  };
}

/** A rule in words; by its name where it is a new one. */
function ruleText(rule: string): string {
  return t.rules[rule as keyof typeof t.rules] ?? rule;
}

/** Printed place, page where it is known, and lines. */
function at({ locator, page, lines }: Evidence): string {
  return [locator, page === null ? '' : t.pageNumber(page), linesOf(lines)].filter(Boolean).join(', ');
}

/** Where the passage is read in its document. */
function readingOf({ source, lines: [first = 1, last = first] }: Evidence): string {
  const lines = first === last ? `${first}` : `${first}-${last}`;
  return `/documents/${encodeURIComponent(source.id)}?lines=${lines}&lang=${language}#L${first}`;
}

function place(evidence: Evidence): string {
  const { source } = evidence;
  return `${source.publisher}. ${source.title} (${printed(source.date)}), ${at(evidence)}`;
}

function passages(evidence: Evidence[], title: string, open = false): HTMLElement {
  const rows = evidence.map((one) =>
    element(
      'li',
      {},
      element('cite', {}, `${one.source.id}, ${one.source.title}`),
      ', ',
      element('a', { href: readingOf(one) }, at(one)),
      one.passage ? element('blockquote', { lang: 'lv' }, one.passage) : null,
    ),
  );
  const list = element('ul', { class: 'passages' }, ...rows);
  return open
    ? element('section', { class: 'evidence' }, element('h3', {}, title), list)
    : element('details', { class: 'evidence' }, element('summary', {}, title), list);
}

function citation(cited: Cited, dataset: Dataset): HTMLElement {
  const forms: [string, string][] = [
    [t.citeText, citeAsText(cited, dataset, language)],
    ['BibTeX', citeAsBibTeX(cited, dataset, language)],
    [t.citeLink, cited.address],
  ];
  return element(
    'details',
    { class: 'cite' },
    element('summary', {}, element('h3', {}, t.cite)),
    ...forms.map(([name, text]) =>
      element(
        'div',
        { class: 'form' },
        element('h4', {}, name),
        element('pre', { tabindex: '0' }, text),
        element('button', { type: 'button', 'aria-label': t.copyOf(name), onclick: copying(text) }, t.copy),
      ),
    ),
  );
}

function copying(text: string): (event: Event) => void {
  return (event) => {
    const button = event.currentTarget as HTMLButtonElement;
    void navigator.clipboard.writeText(text).then(() => {
      button.textContent = t.copied;
      setTimeout(() => (button.textContent = t.copy), 2000);
    });
  };
}

function linesOf([first, last]: [number, number]): string {
  return first === last ? t.line(first) : t.lineRange(first, last);
}

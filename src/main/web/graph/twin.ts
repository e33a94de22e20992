// The list twin: the same relations as the picture, with the same abilities.
import { element } from '../shared/dom.ts';
import { gradeLabel, kindLabel, relationLabel } from '../shared/kinds.ts';
import { printed } from '../shared/printed.ts';
import type { Forest, Hub, Member, MemberGroup } from './grouping.ts';
import type { LeftOut, Relation } from './neighbourhood.ts';
import type { PanelLinks } from './panel.ts';
import { t } from './words.ts';

const MOST_AT_ONCE = 12;

export interface TwinLinks extends PanelLinks {
  isOpen: (key: string) => boolean;
  toggleGroup: (key: string) => void;
}

export function twinOf(forest: Forest, selected: string, links: TwinLinks): HTMLElement {
  const across = forest.across.map((relation) => {
    return element(
      'li',
      { class: `line ${relation.grade.toLowerCase()}` },
      element(
        'button',
        { type: 'button', class: 'plain', onclick: () => links.select(relation.id) },
        relation.sentence,
      ),
      ' ',
      relation.state ? element('span', { class: 'state' }, relation.state.text) : null,
    );
  });
  return element(
    'div',
    {},
    hubList(forest.hub, selected, links),
    across.length > 0 ? element('h3', {}, t.across) : null,
    across.length > 0 ? element('ul', { class: 'relations' }, ...across) : null,
  );
}

/** Sentences by how they stand in time, each once; two relations may say the same. */
export function byState(leftOut: LeftOut[]): Map<string, Set<string>> {
  const sentences = new Map<string, Set<string>>();
  for (const { sentence, state } of leftOut) sentences.set(state, (sentences.get(state) ?? new Set()).add(sentence));
  return sentences;
}

/**
 * What the date leaves out, by how it stands then, and how many more of all there are; nothing where it leaves nothing
 * out.
 */
export function leftOutOf(leftOut: LeftOut[], all: number, asOf: string): HTMLElement[] {
  if (leftOut.length === 0) return [];
  const sentences = byState(leftOut);
  const total = [...sentences.values()].reduce((sum, { size }) => sum + size, 0);
  const list = element(
    'details',
    { class: 'left-out' },
    element('summary', {}, t.leftOut(printed(asOf), total)),
    ...[...sentences].flatMap(([state, said]) => [
      element('p', { class: 'state' }, state),
      element('ul', {}, ...[...said].map((sentence) => element('li', {}, sentence))),
    ]),
    all > leftOut.length ? element('p', {}, t.leftOutMore(all - leftOut.length)) : null,
  );
  return [list];
}

function hubList(hub: Hub, selected: string, links: TwinLinks): HTMLElement {
  return element('ul', { class: 'groups' }, ...hub.groups.map((group) => groupItem(group, selected, links)));
}

function groupItem(group: MemberGroup, selected: string, links: TwinLinks): HTMLElement {
  // A list has more room than a picture.
  const shown = Math.max(group.shown, Math.min(group.members.length, MOST_AT_ONCE));
  const hidden = group.members.length - shown;
  return element(
    'li',
    {},
    element('p', { class: 'group' }, element('strong', {}, group.label), ` (${group.members.length})`),
    element(
      'ul',
      { class: 'members' },
      ...group.members.slice(0, shown).map((member) => memberItem(member, selected, links)),
    ),
    hidden > 0 || (links.isOpen(group.key) && group.members.length > MOST_AT_ONCE)
      ? element(
          'button',
          { type: 'button', onclick: () => links.toggleGroup(group.key) },
          hidden > 0 ? t.open(group.members.length) : t.close,
          element('span', { class: 'unseen' }, `: ${group.label}`),
        )
      : null,
  );
}

function memberItem(member: Member, selected: string, links: TwinLinks): HTMLElement {
  const { id, name, kind } = member.entity;
  return element(
    'li',
    {},
    element(
      'button',
      { type: 'button', class: 'plain', 'aria-pressed': String(selected === id), onclick: () => links.select(id) },
      name,
    ),
    ' ',
    element('span', { class: 'kind' }, kindLabel(kind)),
    ' ',
    ...member.relations.map((relation) =>
      element(
        'button',
        {
          type: 'button',
          class: `mark ${relation.grade.toLowerCase()}`,
          'aria-label': `${gradeLabel(relation.grade)}. ${t.evidenceOf(relation.sentence)}`,
          'aria-pressed': String(selected === relation.id),
          onclick: () => links.select(relation.id),
        },
        member.relations.length > 1 ? wayOf(relation, id) : gradeLabel(relation.grade),
      ),
    ),
    element(
      'button',
      {
        type: 'button',
        class: 'mark',
        'aria-expanded': String(member.hub !== null),
        'aria-label': member.hub ? t.collapseOf(name) : t.expandOf(name),
        onclick: () => links.toggle(id),
      },
      member.hub ? '−' : '+',
    ),
    ' ',
    ...statesOf(member.relations).map((state) => element('span', { class: 'state' }, state)),
    member.hub ? hubList(member.hub, selected, links) : null,
  );
}

/** How relations stand in time, each way of standing once. */
function statesOf(relations: Relation[]): string[] {
  return [...new Set(relations.flatMap(({ state }) => (state ? [state.text] : [])))];
}

/** How one of several relations reads from the hub to this member. */
function wayOf(relation: Relation, member: string): string {
  const label = relationLabel(relation.kind, relation.to === member ? 'OUT' : 'IN');
  return relation.grade === 'STATED' ? label : `${label} (${gradeLabel(relation.grade)})`;
}

// Sorts what was found into a tree that can be read: the entity in the middle has groups, one for each
// way of being related to it; a group has members; an unfolded member has groups of its own. Each entity
// stands in one place. Where a group is large, its most informative members stand for it until it is opened.
import { isRoster, RELATION_KINDS, relationLabel } from '../shared/kinds.ts';
import type { Entity, Neighbourhood, Relation } from './neighbourhood.ts';

export interface Member {
  entity: Entity;
  /** Its relations with the hub of the group, at least one. */
  relations: Relation[];
  /** Its own groups, where it is unfolded. */
  hub: Hub | null;
}

export interface MemberGroup {
  /** Stable name of the group: its hub and the relations. */
  key: string;
  /** How the relations read from the hub, such as “implements”. */
  label: string;
  members: Member[];
  /** How many of the members the picture shows; the first ones. */
  shown: number;
}

export interface Hub {
  entity: Entity;
  groups: MemberGroup[];
}

export interface Forest {
  hub: Hub;
  /** Relations between a hub and something that stands elsewhere in the tree. */
  across: Relation[];
  /** All the rest: relations between two neighbours. */
  among: Relation[];
}

/** How much the groups of the middle, and of an unfolded neighbour, may show: rows, and a row for each frame. */
const ROOM_OF_THE_MIDDLE = 34;
const ROOM_OF_A_NEIGHBOUR = 20;
/** However many groups there are, so many rows are shared beyond one for each. */
const LEAST_TO_SHARE = 14;
/** A group of so many is rather shown than counted. */
const SMALL = 8;
/** Fewer than this do not stand for a large group. */
const FEW = 3;

/** The tree, or null where the entity in the middle is not among what was found. */
export function groupNeighbours(
  found: Neighbourhood,
  middle: string,
  expanded: string[],
  opened: string[],
): Forest | null {
  const entity = found.entities.get(middle);
  if (!entity) return null;
  const touching = new Map<string, Relation[]>();
  for (const relation of found.relations) {
    for (const id of new Set([relation.from, relation.to])) {
      touching.set(id, [...(touching.get(id) ?? []), relation]);
    }
  }
  const hub: Hub = { entity, groups: [] };
  const members = new Map<string, Member>();
  const used = new Set<string>();
  const open = new Set(opened);

  function unfold(target: Hub, room: number): void {
    const id = target.entity.id;
    const byNeighbour = new Map<string, Relation[]>();
    for (const relation of touching.get(id) ?? []) {
      const other = relation.from === id ? relation.to : relation.from;
      if (other === middle || other === id || members.has(other)) continue;
      byNeighbour.set(other, [...(byNeighbour.get(other) ?? []), relation]);
    }
    const groups = new Map<string, MemberGroup>();
    // In the order of the answer, which is that of what they tell; unfolded ones first, so that they are seen.
    const order = [...found.entities.keys()].filter((other) => byNeighbour.has(other));
    order.sort((a, b) => Number(expanded.includes(b)) - Number(expanded.includes(a)));
    for (const other of order) {
      const relations = byNeighbour.get(other) ?? [];
      const ways = waysOf(relations, id);
      const key = `${id} ${ways.map(([kind, direction]) => `${kind}.${direction}`).join('+')}`;
      const label = ways.map(([kind, direction]) => relationLabel(kind, direction)).join(' · ');
      const group = groups.get(key) ?? { key, label, members: [], shown: 0 };
      groups.set(key, group);
      const member: Member = { entity: found.entities.get(other)!, relations, hub: null };
      group.members.push(member);
      members.set(other, member);
      for (const relation of relations) used.add(relation.id);
    }
    target.groups = [...groups.values()].sort((a, b) => rank(a.key) - rank(b.key) || (a.key < b.key ? -1 : 1));
    shareRows(target.groups, room, open, expanded);
  }

  unfold(hub, ROOM_OF_THE_MIDDLE);
  const hubs = new Set([middle]);
  // A neighbour can be unfolded once it is there itself; it may have come with another.
  let waiting = expanded.filter((id) => id !== middle);
  for (let before = -1; waiting.length !== before; ) {
    before = waiting.length;
    waiting = waiting.filter((id) => {
      const member = members.get(id);
      if (!member) return true;
      member.hub = { entity: member.entity, groups: [] };
      hubs.add(id);
      unfold(member.hub, ROOM_OF_A_NEIGHBOUR);
      return false;
    });
  }
  const rest = found.relations.filter((relation) => !used.has(relation.id) && relation.from !== relation.to);
  const isAcross = (relation: Relation) => hubs.has(relation.from) || hubs.has(relation.to);
  return { hub, across: rest.filter(isAcross), among: rest.filter((relation) => !isAcross(relation)) };
}

/** In which ways relations lead away from `id`, in the order of the ontology, each way once. */
function waysOf(relations: Relation[], id: string): [kind: string, direction: 'OUT' | 'IN'][] {
  const keys = new Set(relations.map(({ kind, from }) => `${kind}.${from === id ? 'OUT' : 'IN'}`));
  return [...keys]
    .sort((a, b) => rank(a) - rank(b) || (a < b ? 1 : -1))
    .map((key) => key.split('.') as [string, 'OUT' | 'IN']);
}

function rank(key: string): number {
  return RELATION_KINDS.indexOf((key.split(' ').at(-1) ?? '').split(/[.+]/)[0] ?? '');
}

function isOfRosters(group: MemberGroup): boolean {
  return group.members.every(({ relations }) => relations.every(({ kind }) => isRoster(kind)));
}

/**
 * Says how many members each group shows. Small groups are shown whole as long as every other group keeps
 * a row; of what is left the large ones show a few, if it is enough for a few, else their number alone, as
 * rosters do, which say least.
 * Opened groups show all, unfolded members show always.
 */
function shareRows(groups: MemberGroup[], room: number, opened: Set<string>, expanded: string[]): void {
  let left = Math.max(groups.length + LEAST_TO_SHARE, room - groups.length);
  const bySize = groups
    .filter((group) => !opened.has(group.key))
    .sort((a, b) => Number(isOfRosters(a)) - Number(isOfRosters(b)) || a.members.length - b.members.length);
  bySize.forEach((group, i) => {
    const size = group.members.length;
    const others = bySize.length - i - 1;
    const most = left - others;
    const share = Math.floor(left / (others + 1));
    const unfolded = group.members.filter(({ entity }) => expanded.includes(entity.id)).length;
    if (size <= Math.min(most, SMALL) || size <= share) group.shown = size;
    else group.shown = Math.max(unfolded, share > FEW && !isOfRosters(group) ? share - 1 : 0);
    left -= Math.max(1, group.shown === size ? size : group.shown + 1);
  });
  for (const group of groups) if (opened.has(group.key)) group.shown = group.members.length;
}

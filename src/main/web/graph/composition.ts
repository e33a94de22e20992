// What the picture of a state shows, and how that is counted in words.
import { kindLabel, kindPlural } from '../shared/kinds.ts';
import type { ViewState } from './address.ts';
import type { Forest, Hub, MemberGroup } from './grouping.ts';
import { drawMap, type MindMap, MORE, type Shape } from './mindMap.ts';
import type { Neighbourhood } from './neighbourhood.ts';
import { t } from './words.ts';

/** The picture, with the relations of what is chosen: what a neighbour has to do with others shows while it is selected. */
export function compose(forest: Forest, shape: Shape, chosen: string): MindMap {
  const picture = drawMap(forest, shape, {
    more: (count, group) => (group.shown > 0 ? t.more(count) : t.moreOf(count, kindsOf(group))),
    spoken: (member, group) => `${member.entity.name}. ${group.label}.`,
  });
  const present = new Set(picture.nodes.map((node) => node.id));
  for (const relation of forest.among) {
    const touches = relation.from === chosen || relation.to === chosen || relation.id === chosen;
    if (touches && present.has(relation.from) && present.has(relation.to)) picture.edges.push(relation);
  }
  for (const { member, edge } of picture.framed) {
    if (member === chosen || edge.id === chosen) picture.edges.push(edge);
  }
  throughGroup(forest.hub, chosen, picture);
  return picture;
}

/** The relation that is chosen with a member that its group only counts leads to that count: it is drawn whatever is folded. */
function throughGroup(hub: Hub, chosen: string, picture: MindMap): void {
  for (const group of hub.groups) {
    for (const [i, { relations, hub: further }] of group.members.entries()) {
      const relation = i >= group.shown ? relations.find(({ id }) => id === chosen) : undefined;
      if (relation)
        picture.edges.push({
          id: chosen,
          from: hub.entity.id,
          to: MORE + group.key,
          grade: relation.grade,
          arrow: false,
          over: true,
        });
      if (further) throughGroup(further, chosen, picture);
    }
  }
}

/** How much is shown, and whether that is all there is. */
export function countOf(picture: MindMap, found: Neighbourhood, view: ViewState['view']): string {
  const relations = picture.edges.filter((edge) => !edge.bundle).length;
  const nodes = picture.nodes.filter((node) => node.kind).length;
  if (relations === 0 && nodes <= 1) return t.alone;
  const counted = view === 'list' ? t.listed(found.entities.size, found.relations.length) : t.shown(nodes, relations);
  return found.complete ? counted : `${counted} ${t.incomplete(found.entities.size, found.total)}`;
}

/** What the members are, such as “tasks”, or “priorities, sub-priorities”, or nothing in particular. */
function kindsOf(group: MemberGroup): string {
  const kinds = [...new Set(group.members.map(({ entity }) => entity.kind))];
  if (kinds.length > 2) return t.various;
  return kinds.map((kind) => (group.members.length === 1 ? kindLabel(kind) : kindPlural(kind))).join(', ');
}

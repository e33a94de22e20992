// Draws the relations that a list on the page tells (li[data-relation] with their ends); the list can do the same.
import { fontReady } from './boxes.ts';
import { startDrawing } from './graphDrawing.ts';
import { relationLabel } from './kinds.ts';
import { layOut } from './layers.ts';
import type { PictureEdge } from './picture.ts';

/** Draws into the place, which stays hidden where the names could not be read. */
export async function drawRelations(
  place: HTMLElement,
  items: HTMLElement[],
  columnsOf: (edges: PictureEdge[]) => string[][],
): Promise<void> {
  const nodes = new Map<string, { id: string; name: string; kind: string }>();
  const edges: PictureEdge[] = items.map((item) => {
    const data = item.dataset as Record<string, string>;
    const from = data.from ?? '';
    const to = data.to ?? '';
    nodes.set(from, { id: from, name: data.fromName ?? from, kind: data.fromKind ?? '' });
    nodes.set(to, { id: to, name: data.toName ?? to, kind: data.toKind ?? '' });
    return {
      id: data.relation ?? '',
      from,
      to,
      grade: data.grade as Grade,
      label: relationLabel(data.kind ?? ''),
    };
  });
  place.hidden = false;
  await fontReady();
  const columns = columnsOf(edges).map((ids) => ids.map((id) => nodes.get(id)!));
  const layers = layOut(columns, edges, place.clientWidth);
  if (!layers) {
    place.hidden = true;
    return;
  }
  place.style.height = `${layers.height}px`;
  const drawing = await startDrawing(place, {
    onNode: (id) => location.assign(`/id/${encodeURIComponent(id)}?lang=${document.documentElement.lang}`),
    onEdge: (id) => {
      const item = items.find((one) => one.dataset.relation === id);
      if (item) location.hash = item.id;
    },
  });
  drawing.show({ nodes: layers.nodes, groups: [], edges: layers.edges });
}

// A step of a story: draws the relations that its text rests on. The list of facts can do the same.
import { startDrawing } from '../shared/graphDrawing.ts';
import { relationLabel } from '../shared/kinds.ts';
import { placeInColumns, type PictureEdge } from '../shared/picture.ts';
import { clearLines, columnsOf, sizeOf } from './columns.ts';

const LEAST_READABLE = 0.75;
const ROOM_FOR_BUTTONS = 110;

const container = document.querySelector<HTMLElement>('[data-drawing]');
const items = [...document.querySelectorAll<HTMLElement>('li[data-relation]')];
if (container && items.length > 0) void draw(container);

async function draw(place: HTMLElement): Promise<void> {
  const nodes = new Map<string, { id: string; name: string; kind: string }>();
  const edges: PictureEdge[] = items.map((item) => {
    const data = item.dataset as Record<string, string>;
    const from = data['from'] ?? '';
    const to = data['to'] ?? '';
    nodes.set(from, { id: from, name: data['fromName'] ?? from, kind: data['fromKind'] ?? '' });
    nodes.set(to, { id: to, name: data['toName'] ?? to, kind: data['toKind'] ?? '' });
    return {
      id: data['relation'] ?? '',
      from,
      to,
      grade: data['grade'] as Grade,
      label: relationLabel(data['kind'] ?? ''),
    };
  });
  place.hidden = false;
  const columns = columnsOf(edges).map((ids) => ids.map((id) => nodes.get(id)!));
  const best = (['right', 'down'] as const)
    .map((direction) => {
      const placed = placeInColumns(columns, direction);
      clearLines(placed, edges, direction);
      const size = sizeOf(placed);
      return { placed, size, scale: Math.min(1, place.clientWidth / size.width) };
    })
    .reduce((one, other) => (other.scale > one.scale ? other : one));
  // A picture whose names cannot be read is worse than the list alone.
  if (best.scale < LEAST_READABLE) {
    place.hidden = true;
    return;
  }
  place.style.height = `${Math.max(160, Math.round(best.size.height * best.scale) + ROOM_FOR_BUTTONS)}px`;
  const drawing = await startDrawing(place, {
    onNode: (id) => location.assign(`/id/${encodeURIComponent(id)}?lang=${document.documentElement.lang}`),
    onEdge: (id) => {
      const item = items.find((one) => one.dataset['relation'] === id);
      if (item) location.hash = item.id;
    },
  });
  drawing.show({ nodes: best.placed, groups: [], edges });
}

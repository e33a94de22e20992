// The page that traces: suggestions in the boxes, and the paths as a picture above their text.
import { fontReady } from '../shared/boxes.ts';
import { byId, element } from '../shared/dom.ts';
import { startDrawing } from '../shared/graphDrawing.ts';
import { gradeLabel, relationLabel } from '../shared/kinds.ts';
import { layOut, ROOM_FOR_BUTTONS } from '../shared/layers.ts';
import { startSuggestions } from '../shared/suggest.ts';
import { language, texts } from '../shared/texts.ts';
import * as words from '../shared/words.generated.ts';
import { type Path, pictureOf } from './paths.ts';

const t = texts(words.traced);

startSuggestions();
const container = document.getElementById('drawing');
if (container?.dataset.answer) {
  const place = container;
  const address = container.dataset.answer;
  // What says nothing in particular is folded, and drawn for those who want to see it.
  const fold = place.closest('details');
  if (fold && /^#(step|path|note)-/.test(location.hash)) fold.open = true;
  if (!fold || fold.open) void draw(place, address);
  else fold.addEventListener('toggle', () => void draw(place, address), { once: true });
}

/** On a phone the answer, the picture and a passage share the first screen: of so much of it the picture may take. */
const NARROW = matchMedia('(max-width: 40rem)');
const MOST_OF_SCREEN = 0.45;

async function draw(place: HTMLElement, address: string): Promise<void> {
  place.setAttribute('aria-busy', 'true');
  const response = await fetch(address, { headers: { Accept: 'application/json' } });
  if (!response.ok) return;
  const { paths } = (await response.json()) as { paths: Path[] };
  place.hidden = false;
  await fontReady();
  // As many of the best paths as can be read.
  for (let count = paths.length; count > 0; count--) {
    const { columns, edges, stepOf } = pictureOf(paths.slice(0, count), language, relationLabel);
    const layers = layOut(columns, edges, place.clientWidth);
    if (!layers) continue;
    if (NARROW.matches && count > 1 && layers.height > MOST_OF_SCREEN * innerHeight) continue;
    // What is whole on a phone needs no buttons that bring it nearer: fingers do that for the page.
    place.classList.toggle('bare', NARROW.matches);
    place.style.height = `${layers.height - (NARROW.matches ? ROOM_FOR_BUTTONS : 0)}px`;
    const drawing = await startDrawing(place, {
      onNode: (id) => location.assign(`/id/${encodeURIComponent(id)}?lang=${language}`),
      onEdge: (id) => choose(id),
      onGround: () => choose(null),
    });
    drawing.show({ nodes: layers.nodes, groups: [], edges: layers.edges });
    const chosen = byId('chosen');
    const choose = (id: string | null) => {
      tell(id);
      const step = id === null ? undefined : stepOf.get(id);
      history.replaceState(null, '', location.pathname + location.search + (step ? `#${step}` : ''));
    };
    const tell = (id: string | null) => {
      const step = id === null ? undefined : stepOf.get(id);
      drawing.select(step && id ? id : null);
      const told = step ? document.getElementById(step) : null;
      told?.closest<HTMLDetailsElement>('#broad')?.setAttribute('open', '');
      const edge = edges.find((one) => one.id === id);
      if (told && edge) chosen.replaceChildren(...evidenceOf(told, gradeLabel(edge.grade)));
      else
        chosen.replaceChildren(count < paths.length ? `${count === 1 ? t.first : t.firstOf(count)} ${t.how}` : t.how);
    };
    chosen.hidden = false;
    const asked = location.hash.slice(1);
    const first = NARROW.matches ? [...stepOf.keys()][0] : undefined;
    tell([...stepOf].find(([, step]) => step === asked)?.[0] ?? first ?? null);
    place.removeAttribute('aria-busy');
    return;
  }
  place.hidden = true;
  place.removeAttribute('aria-busy');
}

/** The sentence of a step with its notes, as they stand in the text below. */
function evidenceOf(step: HTMLElement, grade: string): HTMLElement[] {
  const notes = (step.dataset.notes ?? '').split(' ').filter(Boolean);
  const items = notes.map((number) => {
    const note = document.getElementById(`note-${number}`)?.cloneNode(true) as HTMLElement | undefined;
    note?.removeAttribute('id');
    return note ?? element('li', {});
  });
  return [
    element('p', { class: 'sentence' }, step.textContent),
    element('p', { class: 'grade' }, grade),
    element('ul', { class: 'passages' }, ...items),
  ];
}

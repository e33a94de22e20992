// The page that traces: suggestions in the boxes, and the paths as a picture beside their text.
import { byId } from '../shared/dom.ts';
import { startDrawing } from '../shared/graphDrawing.ts';
import { relationLabel } from '../shared/kinds.ts';
import { columnsOfPaths, placeInColumns } from '../shared/picture.ts';
import { startSuggestions } from '../shared/suggest.ts';
import { language } from '../shared/texts.ts';

interface Step {
  relation: string;
  relations: string[];
  from: string;
  to: string;
  forwards: boolean;
  grade: 'STATED' | 'CURATED';
}

interface Answer {
  paths: { nodes: { id: string; kind: string; name: { lv: string; en: string } }[]; steps: Step[] }[];
}

startSuggestions();
const container = document.getElementById('drawing');
if (container?.dataset['answer']) void draw(container, container.dataset['answer']);

async function draw(box: HTMLElement, address: string): Promise<void> {
  const response = await fetch(address, { headers: { Accept: 'application/json' } });
  if (!response.ok) return;
  const { paths } = (await response.json()) as Answer;
  box.hidden = false;
  const drawing = await startDrawing(box, { onNode: (id) => location.assign(`/id/${id}?lang=${language}`) });
  const names = new Map<string, { name: string; kind: string }>();
  for (const path of paths) {
    for (const { id, kind, name } of path.nodes) names.set(id, { name: name[language], kind });
  }
  const columns = columnsOfPaths(paths.map((path) => path.nodes.map((node) => node.id)));
  const nodes = placeInColumns(
    columns.map((ids) => ids.map((id) => ({ id, name: names.get(id)?.name ?? id, kind: names.get(id)?.kind ?? '' }))),
  );
  const edges = new Map<string, { id: string; from: string; to: string; grade: Step['grade']; label: string }>();
  for (const { steps } of paths) {
    for (const { relation, relations, from, to, forwards, grade } of steps) {
      const id = relations[0];
      if (id) edges.set(id, { id, from: forwards ? from : to, to: forwards ? to : from, grade, label: relationLabel(relation) });
    }
  }
  drawing.show({ nodes, groups: [], edges: [...edges.values()] });
  drawing.fit();
}

// A hidden id belongs to the text beside it: whoever changes the text means something else.
for (const name of ['from', 'to', 'via', 'avoid']) {
  const text = document.getElementById(`${name}Text`) as HTMLInputElement | null;
  text?.addEventListener('input', () => {
    (byId(name) as HTMLInputElement).value = '';
  });
}

// The start page's picture: what the pointer is on is told below it, and opens. The list further down does the same
// for whoever reads or uses a keyboard.
import { language } from '../shared/texts.ts';

const picture = document.querySelector<SVGSVGElement>('.ties svg');
const told = document.getElementById('ties-told');

if (picture && told) {
  const before = told.textContent;
  const threadOf = (event: Event) => (event.target as Element).closest<SVGGElement>('.thread');
  let lit: SVGGElement | null = null;
  const light = (thread: SVGGElement | null) => {
    if (thread === lit) return;
    lit?.classList.remove('lit');
    thread?.classList.add('lit');
    picture.classList.toggle('chosen', thread !== null);
    told.textContent = thread?.querySelector('title')?.textContent ?? before;
    lit = thread;
  };
  picture.addEventListener('pointerover', (event) => light(threadOf(event)));
  picture.addEventListener('pointerleave', () => light(null));
  picture.addEventListener('click', (event) => {
    const id = threadOf(event)?.dataset.id;
    if (id) location.assign(`/id/${encodeURIComponent(id)}?lang=${language}`);
  });
}

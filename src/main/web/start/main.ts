// The start page's picture: what the pointer is on is told below it, and opens. The list further down does the same
// for whoever reads or uses a keyboard.
import { language } from '../shared/texts.ts';
import { askUntil } from './answers.ts';

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

// Answers that were not there when the page came are asked for again until they are; with each that comes the list is
// drawn anew. The link below each does the same without this script.
const shownAnswers = () => document.querySelector<HTMLOListElement>('ol.questions[data-preparing]');

async function fetchAnswers(): Promise<boolean> {
  const shown = shownAnswers();
  if (!shown) return true;
  const answer = await fetch(`/start/answers?lang=${language}`);
  if (answer.ok) {
    const got = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('ol.questions');
    if (got && got.outerHTML !== shown.outerHTML) {
      const focused = shown.contains(document.activeElement) ? document.activeElement?.getAttribute('href') : null;
      shown.replaceWith(document.adoptNode(got));
      if (focused) got.querySelector<HTMLElement>(`a[href="${CSS.escape(focused)}"]`)?.focus();
    }
  }
  return !shownAnswers();
}

if (shownAnswers()) void askUntil(fetchAnswers, (ms) => new Promise((resolve) => setTimeout(resolve, ms)));

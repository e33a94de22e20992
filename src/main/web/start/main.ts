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

// Answers that were not there when the page came are asked for again until they are; with each that comes the list is
// drawn anew. The link below each does the same where this gives up.
const PAUSE_MS = 1500;
const TIMES = 40;

async function fetchAnswers(left: number): Promise<void> {
  const shown = document.querySelector<HTMLOListElement>('ol.questions[data-preparing]');
  if (!shown || left === 0) return;
  await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  try {
    const answer = await fetch(`/start/answers?lang=${language}`);
    if (answer.ok) {
      const got = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('ol.questions');
      if (got && got.innerHTML !== shown.innerHTML) {
        const focused = shown.contains(document.activeElement) ? document.activeElement?.getAttribute('href') : null;
        shown.replaceWith(document.adoptNode(got));
        if (focused) got.querySelector<HTMLElement>(`a[href="${CSS.escape(focused)}"]`)?.focus();
      }
    }
  } catch {
    // The server may be starting anew; it is asked again.
  }
  await fetchAnswers(left - 1);
}

void fetchAnswers(TIMES);

// A story: beside the text stands the picture of the step that is being read, and moves on with it. On a narrow
// page each step has a picture of its own. All that pictures say stands in the facts under the steps.
import { fontReady } from '../shared/boxes.ts';
import { Scene, type View } from './scene.ts';
import { apart, viewOf } from './view.ts';

const BESIDE = matchMedia('(min-width: 60rem)');
const steps = [...document.querySelectorAll<HTMLElement>('section.step')];
const views = new Map<HTMLElement, View>();
for (const step of steps) {
  const facts = [...step.querySelectorAll<HTMLElement>('li[data-fact]')].map(({ dataset }) => dataset);
  views.set(step, viewOf(facts, step.dataset.spoken ?? ''));
}
const stage = document.querySelector<HTMLElement>('[data-scene]');
let current: HTMLElement | undefined;

if (stage && steps.length > 0) void fontReady().then(() => start(stage));

function start(stage: HTMLElement): void {
  const place = stage.querySelector<HTMLElement>('.picture')!;
  const legend = stage.querySelector('figcaption');
  const scene = new Scene(place);
  const read = (step: HTMLElement) => {
    if (step === current) return;
    current = step;
    for (const link of document.querySelectorAll('.steps a')) {
      if (link.getAttribute('href') === `#${step.id}`) link.setAttribute('aria-current', 'step');
      else link.removeAttribute('aria-current');
    }
    if (BESIDE.matches) scene.show(views.get(step)!, place.clientHeight);
  };
  // The step that crosses a line in the upper part of the window is the one that is read.
  const reading = new IntersectionObserver(
    (entries) => {
      const entered = entries.filter(({ isIntersecting }) => isIntersecting).at(-1);
      if (entered) read(entered.target as HTMLElement);
    },
    { rootMargin: '-32% 0px -66% 0px' },
  );
  const arrange = () => {
    stage.hidden = !BESIDE.matches;
    for (const step of steps) step.querySelector('.scene')?.remove();
    if (BESIDE.matches) scene.show(views.get(current ?? steps[0]!)!, place.clientHeight);
    else for (const [i, step] of steps.entries()) alone(step, i === 0 ? (legend?.cloneNode(true) ?? null) : null);
  };
  arrange();
  read(current ?? steps[0]!);
  for (const step of steps) reading.observe(step);
  BESIDE.addEventListener('change', arrange);
  let width = innerWidth;
  let height = innerHeight;
  addEventListener('resize', () => {
    // A phone that hides its bar changes the height alone.
    if (innerWidth !== width || (BESIDE.matches && innerHeight !== height)) arrange();
    [width, height] = [innerWidth, innerHeight];
  });
  for (const mark of document.querySelectorAll<HTMLAnchorElement>('.text sup a')) {
    const fact = document.getElementById(mark.hash.slice(1))?.dataset.fact ?? null;
    for (const event of ['pointerenter', 'focus']) mark.addEventListener(event, () => scene.point(fact));
    for (const event of ['pointerleave', 'blur']) mark.addEventListener(event, () => scene.point(null));
  }
}

/** The step with a picture of its own, drawn when it comes near. */
function alone(step: HTMLElement, legend: Node | null): void {
  const figure = document.createElement('figure');
  figure.className = 'scene';
  const draw = (view: View, before: Element | null) => {
    const place = document.createElement('div');
    place.className = 'picture';
    place.setAttribute('role', 'img');
    figure.insertBefore(place, before);
    return { place, cut: new Scene(place).show(view) };
  };
  step.querySelector('.text')?.after(figure);
  if (legend) figure.append(legend);
  const before = figure.firstElementChild;
  const view = views.get(step)!;
  const { place, cut } = draw(view, before);
  const parts = cut ? apart(view) : [];
  if (parts.length < 2) return;
  place.remove();
  for (const part of parts) draw(part, before);
}

// Whoever follows a mark finds its fact unfolded, in browsers that do not see to that themselves, too.
function unfold(): void {
  const target = location.hash ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
  const folded = target?.closest<HTMLDetailsElement>('details.evidence');
  if (!target || !folded || folded.open) return;
  folded.open = true;
  target.scrollIntoView();
}
addEventListener('hashchange', unfold);
unfold();

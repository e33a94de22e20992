// The second reading: each fact is agreed to or disputed, by mouse or by keys; what is thought lies beside the facts.
import { byId, element } from '../shared/dom.ts';
import { texts } from '../shared/texts.ts';
import * as words from '../shared/words.generated.ts';
import { post } from './ask.ts';

const t = texts(words.desk);

export function startReview(key: string, source: string, renew: () => Promise<void>): void {
  const section = byId('document');
  let current = '';

  const facts = (): HTMLElement[] => [...section.querySelectorAll<HTMLElement>('[data-fact]')];
  const item = (): HTMLElement | undefined => facts().find((one) => one.dataset.fact === current);

  function go(step: number): void {
    const all = facts();
    const at = all.findIndex((one) => one.dataset.fact === current);
    const next = all[at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + step))];
    if (!next) return;
    current = next.dataset.fact ?? '';
    for (const one of all) one.classList.toggle('current', one === next);
    next.querySelector<HTMLElement>('button')?.focus();
    next.scrollIntoView({ block: 'nearest' });
  }

  async function note(fact: string, agreed: boolean | null, why = ''): Promise<void> {
    current = fact;
    await post(key, 'review', { source, fact, agreed, note: why });
    await renew();
    go(0);
  }

  function dispute(one: HTMLElement): void {
    if (one.querySelector('form')) return;
    const box = element('input', { maxlength: '300', 'aria-label': t.why, placeholder: t.why });
    one.append(
      element(
        'form',
        {
          class: 'do',
          onsubmit: (event: Event) => {
            event.preventDefault();
            void note(one.dataset.fact ?? '', false, box.value);
          },
        },
        box,
        element('button', {}, t.keepNote),
      ),
    );
    box.focus();
  }

  function decide(one: HTMLElement, what: string): void {
    const fact = one.dataset.fact ?? '';
    current = fact;
    if (what === 'agree') void note(fact, one.dataset.verdict === 'AGREED' ? null : true);
    else if (one.dataset.verdict === 'DISPUTED') void note(fact, null);
    else dispute(one);
  }

  section.addEventListener('click', (event) => {
    const button = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('button[data-do]') : null;
    const one = button?.closest<HTMLElement>('[data-fact]');
    if (button && one) decide(one, button.dataset.do ?? '');
  });
  document.addEventListener('keydown', (event) => {
    if (event.target instanceof HTMLInputElement || event.ctrlKey || event.altKey || event.metaKey) return;
    const one = item();
    if (event.key === 'j') go(1);
    else if (event.key === 'k') go(-1);
    else if (event.key === 'a' && one) decide(one, 'agree');
    else if (event.key === 'd' && one) {
      event.preventDefault();
      decide(one, 'dispute');
    }
  });
}

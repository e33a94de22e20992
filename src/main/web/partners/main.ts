// The page of partners: suggestions for who asks, and a shortlist that is kept as soon as somebody is
// ticked. Without script the same is done by a button and a new page.
import { byId, element } from '../shared/dom.ts';
import { startSuggestions } from '../shared/suggest.ts';
import { texts } from '../shared/texts.ts';
import * as words from '../shared/words.generated.ts';
import { changed, listOf, withList } from './list.ts';

const t = texts(words.shortlist);

startSuggestions();
if (document.getElementById('pick')) startPicking(byId<HTMLFormElement>('pick'));
if (document.getElementById('plain')) startTaking(byId<HTMLTextAreaElement>('plain'));

function startPicking(form: HTMLFormElement): void {
  const boxes = document.querySelectorAll<HTMLInputElement>('input[type=checkbox][name=list]');
  for (const button of form.querySelectorAll('button')) button.hidden = true;
  show(listOf(location.href));
  for (const box of boxes) {
    box.addEventListener('change', () => {
      const list = changed(listOf(location.href), box.value, box.checked);
      history.replaceState(null, '', withList(location.href, list));
      show(list);
    });
  }
  // Whoever comes back sees the page as they left it, but it may be a copy from before.
  addEventListener('pageshow', (event) => {
    if (event.persisted) show(listOf(location.href));
  });

  /** Everything on the page that passes the shortlist on. */
  function show(list: string[]): void {
    for (const box of boxes) box.checked = list.includes(box.value);
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-state], .languages a'))
      link.href = withList(link.href, list);
    for (const hidden of document.querySelectorAll('input[data-list]')) hidden.remove();
    for (const other of document.querySelectorAll<HTMLFormElement>('form#ask, form.together'))
      if (list.length > 0)
        other.prepend(element('input', { type: 'hidden', name: 'list', value: list.join(','), 'data-list': true }));
    // A bar of nothing would only stand in the way.
    form.hidden = list.length === 0;
    form.classList.toggle('nobody', list.length === 0);
    byId('picked').textContent = list.length > 0 ? t.count(list.length) : t.empty;
    byId('to-list').hidden = list.length === 0;
  }
}

/** The shortlist on paper and in the clipboard. */
function startTaking(plain: HTMLTextAreaElement): void {
  const print = byId('print');
  print.hidden = false;
  print.addEventListener('click', () => window.print());
  const copy = byId('copy');
  copy.hidden = false;
  copy.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(plain.value);
      byId('copied').textContent = t.copied;
    } catch {
      plain.select();
      byId('copied').textContent = t.notCopied;
    }
  });
}

// Every page: suggestions in its search boxes, menus that close when the reader turns to something else, and letters
// about facts that can be copied.
import { startSuggestions } from '../shared/suggest.ts';

startSuggestions();

const menus = [...document.querySelectorAll<HTMLDetailsElement>('header.house details')];

for (const menu of menus) {
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open || event.defaultPrevented) return;
    // Of menus in one another the inner one alone.
    event.preventDefault();
    menu.open = false;
    menu.querySelector('summary')?.focus();
  });
  menu.addEventListener('focusout', (event) => {
    if (event.relatedTarget instanceof Node && !menu.contains(event.relatedTarget)) menu.open = false;
  });
}
const seek = document.querySelector<HTMLDetailsElement>('header.house .seek');
seek?.addEventListener('toggle', () => {
  if (seek.open) document.getElementById('find')?.focus();
});
document.addEventListener('click', (event) => {
  for (const menu of menus) if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
});

for (const button of document.querySelectorAll<HTMLButtonElement>('.letter .copy')) button.hidden = false;
document.addEventListener('click', ({ target }) => {
  if (!(target instanceof HTMLElement) || !target.matches('.letter .copy')) return;
  const letter = target.closest('.letter')?.querySelector('textarea');
  letter?.select();
  if (letter) void navigator.clipboard?.writeText(letter.value).catch(() => {});
});

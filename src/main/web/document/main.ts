// A citation's address names lines (#L12-L20); where they stand on another page of the document the server shows that page.
const root = document.querySelector<HTMLElement>('[data-document]');

function follow(): void {
  const asked = /^#L(\d+)(?:-L(\d+))?$/.exec(location.hash);
  if (!asked || !root?.dataset.document) return;
  const [, first, last] = asked;
  if (!last && document.getElementById(`L${first}`)) return;
  const lines = last ? `${first}-${last}` : first;
  const address = new URL(root.dataset.document, location.href);
  const shown = new URLSearchParams(location.search);
  if (shown.get('lines') === lines) return;
  address.searchParams.set('lines', String(lines));
  address.searchParams.set('lang', document.documentElement.lang);
  address.hash = `L${first}`;
  location.replace(address);
}

follow();
addEventListener('hashchange', follow);

// The line that stays says which line is cited, or else the first in sight below it.
const stays = document.querySelector<HTMLElement>('.whereabouts');
const at = stays?.querySelector<HTMLElement>('[data-at]');
const whole = at?.textContent ?? '';
let told = 0;

function tell(): void {
  told = 0;
  if (!stays || !at?.dataset.line) return;
  const edge = stays.getBoundingClientRect().bottom;
  const lines = document.querySelectorAll<HTMLElement>('.sheet .line[id]');
  const inSight = [...lines].filter((line) => {
    const { top, bottom } = line.getBoundingClientRect();
    return bottom > edge + 4 && top < innerHeight;
  });
  // Who came by a citation is told the cited line as long as it is in sight.
  const first = inSight.find((line) => line.matches('.asked, :target')) ?? inSight[0];
  // Before its first line has gone by, the page as a whole is told.
  const words = first && first !== lines[0] ? at.dataset.line.replace('{0}', first.id.slice(1)) : whole;
  if (at.textContent !== words) at.textContent = words;
}

addEventListener('hashchange', tell);
if (stays) addEventListener('scroll', () => (told ||= requestAnimationFrame(tell)), { passive: true });

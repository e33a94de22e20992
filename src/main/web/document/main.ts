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

// A copy of a page that needs nothing but itself.

/** What does nothing in a page that is kept. */
const IDLE = 'script, noscript, form, link, header nav, .tools, .skip, [data-zoom], button';

/** The copy: no scripts and forms, all that folds unfolded, links with their whole addresses. */
export function withoutScripts(root: HTMLElement, address: string): HTMLElement {
  const copy = root.cloneNode(true) as HTMLElement;
  for (const idle of copy.querySelectorAll(IDLE)) idle.remove();
  for (const folded of copy.querySelectorAll('details')) folded.setAttribute('open', '');
  for (const link of copy.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href') ?? '';
    if (!href.startsWith('#')) link.setAttribute('href', new URL(href, address).href);
  }
  return copy;
}

/** The name of the file for a page. */
export function named(path: string): string {
  const words = decodeURIComponent(path)
    .split(/[^\w.-]+/)
    .filter(Boolean);
  return ['saiknes', ...words].join('-');
}

/** Where the data of a page is. */
export function dataAddress(page: string): string {
  const address = new URL(page);
  address.searchParams.set('format', 'jsonld');
  address.hash = '';
  return address.href;
}

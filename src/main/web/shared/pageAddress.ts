// The address of the page as its state changes: written to the history, and to the links that change
// the language, so that whoever changes it stays where they are.

/** Makes `search` (such as `?id=kalnava`) the query of the address: a new step back, or the same one. */
export function setQuery(search: string, step: 'push' | 'replace'): void {
  if (search !== location.search) {
    const address = location.pathname + search;
    if (step === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.languages a[hreflang]')) {
    const parameters = new URLSearchParams(search);
    parameters.set('lang', link.hreflang);
    link.href = `${location.pathname}?${parameters.toString().replaceAll('%2C', ',')}`;
  }
}

// The shortlist in an address: `list=a,b`. All else in the address stays as it is.

const NAME = 'list';

/** The ids on the shortlist of an address, in the order in which they were chosen. */
export function listOf(address: string): string[] {
  const all = new URL(address).searchParams.getAll(NAME).flatMap((value) => value.split(','));
  return [...new Set(all.map((id) => id.trim()).filter(Boolean))];
}

/** The address with this shortlist. */
export function withList(address: string, list: readonly string[]): string {
  const url = new URL(address);
  url.searchParams.delete(NAME);
  // Not through the parameters, which would write the commas as %2C.
  if (list.length > 0) {
    const value = list.map(encodeURIComponent).join(',');
    url.search += `${url.search ? '&' : '?'}${NAME}=${value}`;
  }
  return url.href;
}

/** The shortlist with one more at its end, or without it. */
export function changed(list: readonly string[], id: string, chosen: boolean): string[] {
  const others = list.filter((one) => one !== id);
  return chosen ? [...others, id] : others;
}

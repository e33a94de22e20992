import { element } from './dom.ts';

/** Long enough for the browser to have read what it downloads. */
const KEPT_MS = 10_000;

/** Downloads something under this name. */
export function save(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  element('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}

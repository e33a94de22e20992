// The sign that closes the panel where it lies over the page, as on a phone; elsewhere there is nothing to close.
import { element } from '../shared/dom.ts';
import { t } from './words.ts';

export function closeButton(close: () => void): HTMLElement {
  return element(
    'button',
    { type: 'button', class: 'close', 'aria-label': t.closePanel, title: t.closePanel, onclick: close },
    '×',
  );
}

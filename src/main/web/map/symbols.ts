// The signs of the map, which its legend shows as they are drawn.
import { svg } from '../shared/svg.ts';
import { isOutside, type Phase } from './course.ts';

export type Role = 'PARTNER' | 'REGION' | 'EUROREGION';

/**
 * The sign of a place: what it is, ringed while it is a member of a euroregion. `size` is 1 where there is room; `over`
 * for a partner all of whose partnerships have ended.
 */
export function placeSign(
  x: number,
  y: number,
  role: Role,
  membership: Phase | null,
  size = 1,
  over = false,
): SVGElement[] {
  const at = { cx: x, cy: y };
  const signs: SVGElement[] = [];
  // A small ring would be a smear.
  if (membership && !isOutside(membership) && size === 1) {
    signs.push(svg('circle', { ...at, r: 7.5, class: isUnsure(membership) ? 'ring known' : 'ring' }));
  }
  const half = 4 * size;
  if (role === 'PARTNER') signs.push(svg('circle', { ...at, r: 5.5 * size, class: over ? 'partner over' : 'partner' }));
  else if (role === 'REGION') {
    signs.push(svg('rect', { x: x - half, y: y - half, width: 2 * half, height: 2 * half, class: 'region' }));
  } else signs.push(svg('circle', { ...at, r: 2.5, class: 'member' }));
  return signs;
}

/** The line of a partnership along a path. */
export function tieSign(path: string, phase: Phase): SVGElement {
  return svg('path', { d: path, class: `line ${stateOf(phase)}`.trim() });
}

function stateOf(phase: Phase): string {
  if (phase === 'ENDED') return 'over';
  return isUnsure(phase) ? 'known' : phase === 'PROLONGED' ? 'prolonged' : '';
}

/** What a euroregion covers, padded by its outline. */
export function areaSign(path: string, width: number): SVGElement {
  return svg('path', { d: path, class: 'area', 'stroke-width': width });
}

/** Whether the sources do not say that it holds. */
function isUnsure(phase: Phase): boolean {
  return phase === 'LAST_KNOWN' || phase === 'SINCE_UNKNOWN';
}

/** Draws each sign that the legend names. */
export function drawLegend(legend: ParentNode): void {
  for (const place of legend.querySelectorAll<HTMLElement>('[data-symbol]')) {
    const signs = signOf(place.dataset.symbol ?? '');
    place.replaceChildren(
      svg('svg', { width: 34, height: 18, viewBox: '0 0 34 18', class: 'sign', 'aria-hidden': 'true' }, ...signs),
    );
  }
}

function signOf(name: string): SVGElement[] {
  switch (name) {
    case 'PARTNER':
    case 'REGION':
      return placeSign(17, 9, name, null);
    case 'EUROREGION':
      return placeSign(17, 9, name, 'IN_FORCE');
    case 'AREA':
      return [areaSign('M10,9L24,9', 14)];
    case 'ENDED':
      return [tieSign('M1,9L18,9', name), ...placeSign(25, 9, 'PARTNER', null, 1, true)];
    case 'LAST_KNOWN':
      return [tieSign('M1,9L16,9', name), ...placeSign(25, 9, 'EUROREGION', name)];
    default:
      return [tieSign('M1,9L33,9', name as Phase)];
  }
}

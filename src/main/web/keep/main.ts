// What is seen, to keep: its picture, and the page as one file that is read without this house.
import { fontRules, withFont } from '../shared/fonts.ts';
import { save } from '../shared/save.ts';
import { dataAddress, named, withoutScripts } from './page.ts';

/** A picture is as sharp as a screen of double density. */
const SCALE = 2;

/** So long may fonts within a picture take to be read. */
const FONTS_MS = 400;

type Kept = 'page' | 'svg' | 'png';

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-keep]')) {
  const what = button.dataset.keep as Kept;
  // The view around a node has tools of its own for its picture.
  button.hidden =
    what !== 'page' && (!document.querySelector('.drawing, .picture') || !!document.getElementById('graph'));
  button.addEventListener('click', () => {
    button.disabled = true;
    void keep(what).finally(() => {
      button.disabled = false;
    });
  });
}

async function keep(what: Kept): Promise<void> {
  const name = named(location.pathname);
  if (what === 'page') {
    save(new Blob([await pageAsFile()], { type: 'text/html' }), `${name}.html`);
    return;
  }
  const picture = pictures().find(Boolean);
  if (!picture) return;
  const svg = await withFont(new XMLSerializer().serializeToString(picture));
  if (what === 'svg') save(new Blob([svg], { type: 'image/svg+xml' }), `${name}.svg`);
  else save(await asPng(svg, picture), `${name}.png`);
}

/** The pictures of the page as SVG. Drawings make theirs when the page is printed. */
function pictures(): SVGSVGElement[] {
  dispatchEvent(new Event('beforeprint'));
  const found = [...document.querySelectorAll<SVGSVGElement>('.drawing svg, .picture svg')]
    .filter((svg) => svg.getBoundingClientRect().width > 0 || svg.closest('.drawing'))
    .map(styled);
  dispatchEvent(new Event('afterprint'));
  return found;
}

/** A copy that has its style in itself, with the size that it has on the page. */
function styled(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  if (svg.closest('.drawing')) return copy;
  const { width, height } = svg.getBoundingClientRect();
  copy.setAttribute('width', String(Math.ceil(width)));
  copy.setAttribute('height', String(Math.ceil(height)));
  const originals = [svg, ...svg.querySelectorAll('*')];
  for (const [i, one] of [copy, ...copy.querySelectorAll('*')].entries()) {
    const style = getComputedStyle(originals[i]!);
    for (const name of STYLES) (one as SVGElement).style.setProperty(name, style.getPropertyValue(name));
  }
  return copy;
}

const STYLES = [
  'display',
  'fill',
  'fill-opacity',
  'font-family',
  'font-size',
  'font-weight',
  'opacity',
  'paint-order',
  'stroke',
  'stroke-dasharray',
  'stroke-opacity',
  'stroke-width',
  'text-anchor',
  'visibility',
];

async function asPng(svg: string, picture: SVGSVGElement): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = SCALE * Number(picture.getAttribute('width'));
  canvas.height = SCALE * Number(picture.getAttribute('height'));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The browser gives no canvas to draw on.');
  const draw = () => {
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
  };
  // A picture asks for its fonts when it is drawn first, and has them a little later, however it holds them.
  draw();
  await new Promise((resolve) => setTimeout(resolve, FONTS_MS));
  draw();
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture cannot be made.'))), 'image/png');
  });
}

/** The page with its style, font, pictures, passages and data in it; it asks nobody for anything. */
async function pageAsFile(): Promise<string> {
  const drawn = pictures();
  const page = withoutScripts(document.documentElement, location.href);
  const places = [...page.querySelectorAll('.drawing, .picture')];
  const live = [...document.querySelectorAll('.drawing, .picture')];
  let next = 0;
  for (const [i, place] of places.entries()) {
    const has = live[i]?.querySelector('svg, canvas') && live[i]?.getClientRects().length;
    const picture = has ? drawn[next++] : undefined;
    if (picture) {
      place.replaceChildren(picture);
      (place as HTMLElement).removeAttribute('style');
    }
  }
  const head = page.querySelector('head')!;
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:";
  const style = document.createElement('style');
  style.textContent = [await fontRules(), await styles()].join('\n');
  head.append(policy, style);
  const address = dataAddress(location.href);
  const response = document.querySelector('form.take') ? await fetch(address) : null;
  if (response?.ok) {
    const data = document.createElement('script');
    data.type = 'application/ld+json';
    data.textContent = (await response.text()).replaceAll('</', '<\\/');
    head.append(data);
  }
  return `<!DOCTYPE html>\n${page.outerHTML}`;
}

/** All rules of the style sheets but those of the font. */
async function styles(): Promise<string> {
  return [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => !(rule instanceof CSSFontFaceRule))
    .map((rule) => rule.cssText)
    .join('\n');
}

// The page's font as text, for pictures and pages that are kept: on a machine without it, words would
// leave their boxes.
let made: Promise<string> | null = null;

/** The rules of the page's font with the font itself in them. */
export function fontRules(): Promise<string> {
  made ??= embed([...document.styleSheets].flatMap(rulesOf).filter((rule) => rule instanceof CSSFontFaceRule));
  return made;
}

/** An SVG text with its font in it. */
export async function withFont(svg: string): Promise<string> {
  const style = `<style>${await fontRules()}</style>`;
  return svg.replace(/<svg[^>]*>/, (start) => start + style);
}

/** Address of a file as data. */
async function asData(address: string): Promise<string> {
  const response = await fetch(address);
  const blob = await response.blob();
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}

async function embed(rules: CSSFontFaceRule[]): Promise<string> {
  const texts = rules.map(async (rule) => {
    const sheet = rule.parentStyleSheet?.href ?? location.href;
    const source = /url\("?([^")]+)"?\)/.exec(rule.cssText)?.[1];
    if (!source) return rule.cssText;
    return rule.cssText.replace(/url\("?[^")]+"?\)/, `url("${await asData(new URL(source, sheet).href)}")`);
  });
  return (await Promise.all(texts)).join('\n');
}

/** Rules of a style sheet of this house. */
function rulesOf(sheet: CSSStyleSheet): CSSRule[] {
  return [...sheet.cssRules];
}

// How to cite an entity or a relation of the dataset, for a text and for BibTeX.

import { printed } from '../shared/printed.ts';

export interface Dataset {
  /** Title by which the dataset is cited, in the language of the page. */
  title: string;
  version: string;
  date: string;
  /** Public address of the house, without a slash at its end. */
  base: string;
}

export interface Cited {
  /** Id of the entity, or of the entity at which the relation is shown. */
  id: string;
  /** Name of the entity, or the relation as a sentence. */
  title: string;
  /** Whether the title is an official one, word by word; what is said in our words is not quoted. */
  verbatim: boolean;
  /** Address at which it can be opened. */
  address: string;
  /** The passages it rests on: publisher, title and place in the source. */
  sources: string[];
}

const VERSION = { lv: 'Datu versija', en: 'Dataset version' };
const OURS = { lv: 'mūsu vārdiem', en: 'in our words' };
const AFTER = { lv: 'Pēc', en: 'After' };

/** Address of an entity or relation for good, whatever address it was looked up under. */
export function permalink(id: string, dataset: Dataset): string {
  return `${dataset.base}/id/${encodeURIComponent(id)}`;
}

export function citeAsText(cited: Cited, dataset: Dataset, language: 'lv' | 'en'): string {
  const sources = cited.sources.length > 0 ? ` ${AFTER[language]}: ${cited.sources.join('; ')}.` : '';
  const title = cited.verbatim ? `“${cited.title}”` : `${cited.title.replace(/\.$/, '')} (${OURS[language]})`;
  return `${title}. ${dataset.title}. ${VERSION[language]} ${dataset.version} (${printed(dataset.date, language)}). CC BY 4.0. ${cited.address}.${sources}`;
}

export function citeAsBibTeX(cited: Cited, dataset: Dataset, language: 'lv' | 'en'): string {
  const title = cited.verbatim ? cited.title : `${cited.title.replace(/\.$/, '')} (${OURS[language]})`;
  const fields: [string, string][] = [
    ['title', cited.verbatim ? `{${escaped(title)}}` : escaped(title)],
    ['howpublished', escaped(dataset.title)],
    ['version', escaped(dataset.version)],
    ['year', dataset.date.slice(0, 4)],
    ['url', cited.address],
    ['note', [...cited.sources.map(escaped), 'CC BY 4.0'].join('; ')],
  ];
  const key = `saiknes-${cited.id}`.replace(/[^\w.:-]/g, '-');
  return `@misc{${key},\n${fields.map(([name, value]) => `  ${name} = {${value}},`).join('\n')}\n}`;
}

/** Signs that mean something to TeX. */
function escaped(text: string): string {
  return text.replace(/[\\{}]/g, '').replace(/[&%$#_]/g, (sign) => `\\${sign}`);
}

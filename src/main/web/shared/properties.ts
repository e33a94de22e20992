// Words for properties of nodes and relations, as the ontology names them.
import { inWords } from './texts.ts';

const WORDS: Record<string, { lv: string; en: string }> = {
  purpose: { lv: 'nolūks', en: 'purpose' },
  rationale: { lv: 'pamatojums', en: 'rationale' },
  note: { lv: 'piezīme', en: 'note' },
  validFrom: { lv: 'spēkā no', en: 'valid from' },
  validTo: { lv: 'spēkā līdz', en: 'valid to' },
  latitude: { lv: 'platums', en: 'latitude' },
  longitude: { lv: 'garums', en: 'longitude' },
  abbreviation: { lv: 'saīsinājums', en: 'abbreviation' },
  website: { lv: 'tīmekļa vietne', en: 'website' },
  periodFrom: { lv: 'periods no', en: 'period from' },
  periodTo: { lv: 'periods līdz', en: 'period to' },
  adopted: { lv: 'apstiprināts', en: 'adopted' },
  status: { lv: 'statuss', en: 'status' },
  definition: { lv: 'definīcija', en: 'definition' },
  signed: { lv: 'parakstīts', en: 'signed' },
  prolonged: { lv: 'pagarināts', en: 'prolonged' },
  prolongedByYears: { lv: 'pagarināts par (gadiem)', en: 'prolonged by (years)' },
  start: { lv: 'sākums', en: 'start' },
  end: { lv: 'beigas', en: 'end' },
  amount: { lv: 'summa', en: 'amount' },
  currency: { lv: 'valūta', en: 'currency' },
  row: { lv: 'tabulas rinda', en: 'row of the table' },
  code: { lv: 'kods tabulā', en: 'code in the table' },
  share: { lv: 'daļa', en: 'share' },
  role: { lv: 'loma', en: 'role' },
  decision: { lv: 'lēmuma numurs', en: 'number of the decision' },
  date: { lv: 'datums', en: 'date' },
};

/** The property in words; its own name where there are none. */
export function propertyLabel(name: string): string {
  const words = WORDS[name];
  return words ? inWords(words) : name;
}

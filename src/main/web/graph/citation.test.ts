import { describe, expect, it } from 'vitest';
import { citeAsBibTeX, citeAsText, permalink } from './citation.ts';

const DATASET = { title: 'Dzirnavu grafs & co', version: 'fe405c', date: '2024-06', base: 'https://links.example' };
const CITED = {
  id: 'rezekne',
  title: 'Rēzekne & {draugi} 100 %',
  verbatim: true,
  address: 'http://127.0.0.1:8080/id/rezekne',
  sources: ['LPR. Programma, 3.1.1.1/4.a'],
};

describe('a citation', () => {
  it('says in words what, of which version, where, and after which source', () => {
    expect(citeAsText(CITED, DATASET, 'lv')).toBe(
      '“Rēzekne & {draugi} 100 %”. Dzirnavu grafs & co. Datu versija fe405c (2024. gada jūnijs). CC BY 4.0. ' +
        'http://127.0.0.1:8080/id/rezekne. Pēc: LPR. Programma, 3.1.1.1/4.a.',
    );
    expect(citeAsText({ ...CITED, sources: [] }, DATASET, 'en')).toMatch(/^“Rēzekne.*”\. Dzirnavu grafs.*rezekne\.$/);
  });

  it('names the public address of the house, not the one in the address bar', () => {
    expect(permalink('a~b~c', DATASET)).toBe('https://links.example/id/a~b~c');
  });

  it('does not quote what is said in our words', () => {
    const ours = { ...CITED, title: 'Rīkot kultūras projektus.', verbatim: false };
    expect(citeAsText(ours, DATASET, 'lv')).toMatch(/^Rīkot kultūras projektus \(mūsu vārdiem\)\. /);
    expect(citeAsBibTeX(ours, DATASET, 'en')).toContain('title = {Rīkot kultūras projektus (in our words)}');
  });

  it('is BibTeX that TeX can read', () => {
    expect(citeAsBibTeX(CITED, DATASET, 'lv').split('\n')).toEqual([
      '@misc{saiknes-rezekne,',
      '  title = {{Rēzekne \\& draugi 100 \\%}},',
      '  howpublished = {Dzirnavu grafs \\& co},',
      '  version = {fe405c},',
      '  year = {2024},',
      '  url = {http://127.0.0.1:8080/id/rezekne},',
      '  note = {LPR. Programma, 3.1.1.1/4.a; CC BY 4.0},',
      '}',
    ]);
  });
});

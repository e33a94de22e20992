// Dates of the data as a reader writes them, as Printed.java does on the server.
import { type Language, language } from './texts.ts';

const DATE = /^\d{4}-\d{2}(-\d{2})?$/;

/** A date of the data in words; a year, and whatever is no date, as it is. */
export function printed(value: string, inLanguage: Language = language): string {
  if (!DATE.test(value)) return value;
  const day = value.length > 7 ? ({ day: 'numeric' } as const) : {};
  const locale = inLanguage === 'lv' ? 'lv' : 'en-GB';
  const words = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', ...day, timeZone: 'UTC' });
  // Without a day Latvian words come with “gada” cut short.
  return words.format(new Date(value)).replace(' g. ', ' gada ');
}

// Writes a query into the part of an address behind `#` and reads it back. That
// part is never sent to a server, so a shared question leaves no trace in a log.
import type { TabContent } from './tabContent.ts';

/** The fragment, `#` included, that stands for a query and its variables. */
export function encodeAddress({ query, variables }: TabContent): string {
  const fields = new URLSearchParams({ query });
  if (variables.trim()) fields.set('variables', variables);
  return `#${fields}`;
}

/** The query in a fragment, or null where it holds none. */
export function decodeAddress(fragment: string): TabContent | null {
  const fields = new URLSearchParams(fragment.replace(/^#/, ''));
  const query = fields.get('query');
  return query?.trim() ? { query, variables: fields.get('variables') ?? '' } : null;
}

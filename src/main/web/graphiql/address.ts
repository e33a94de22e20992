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

/** The query in the parameters of an address, the form that other playgrounds write, or null where they hold none. */
export function decodeParameters(search: string): (TabContent & { readonly operationName: string | null }) | null {
  const content = decodeAddress(search.replace(/^\?/, '#'));
  return content && { ...content, operationName: new URLSearchParams(search).get('operationName') };
}

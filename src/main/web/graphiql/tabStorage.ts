// Where GraphiQL remembers its tabs. GraphiQL also remembers the texts of the two
// editors apart from the tabs, and on the next visit adds a tab when the two do
// not match, which loses preset variables. Here the tabs alone are remembered;
// `StartTabs` shows the active one.
import type { GraphiQLProps } from 'graphiql';

const PREFIX = 'graphiql:';
const EDITOR_TEXTS = ['graphiql:query', 'graphiql:variables'];

function ownKeys(): string[] {
  return Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
}

export const tabStorage: NonNullable<GraphiQLProps['storage']> = {
  getItem: (key) => (EDITOR_TEXTS.includes(key) ? null : localStorage.getItem(key)),
  setItem(key, value) {
    if (!EDITOR_TEXTS.includes(key)) localStorage.setItem(key, value);
  },
  removeItem: (key) => localStorage.removeItem(key),
  clear() {
    for (const key of ownKeys()) localStorage.removeItem(key);
  },
  get length() {
    return ownKeys().length;
  },
};

/** Whether GraphiQL has been open in this browser before. */
export function isReturningVisit(): boolean {
  return ownKeys().length > 0;
}

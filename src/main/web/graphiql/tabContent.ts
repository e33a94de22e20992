// What a tab holds that can be opened, shared and compared: a query and its
// variables as text. GraphiQL stores an empty editor as null or as ''.

export interface TabContent {
  readonly query: string;
  readonly variables: string;
}

export interface StoredTab {
  readonly query: string | null;
  readonly variables?: string | null;
}

export function sameContent(tab: StoredTab, content: TabContent): boolean {
  return (tab.query ?? '') === content.query && (tab.variables ?? '') === content.variables;
}

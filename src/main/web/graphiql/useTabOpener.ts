// Opens a query with its variables in the tab that already holds exactly that, or
// in the current tab if it is empty, or in a new one. An example also takes the
// place of another example that nobody has worked in, so that leafing through the
// questions leaves no row of tabs. Nothing is run.
import { pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useCallback } from 'react';
import { findExampleId } from './examples.ts';
import { type StoredTab, sameContent, type TabContent } from './tabContent.ts';

type Tab = StoredTab & { readonly response: string | null };

function mayTakePlaceOf(tab: Tab | undefined, content: TabContent): boolean {
  if (!tab?.query?.trim()) return true;
  return isExample(content.query) && isExample(tab.query) && !tab.response;
}

function isExample(query: string): boolean {
  return findExampleId(query) !== undefined;
}

/** A function that opens a tab, or null until the editors are there. */
export function useTabOpener(): ((content: TabContent & { readonly operationName?: string | null }) => void) | null {
  const { addTab, changeTab, updateActiveTabValues } = useGraphiQLActions();
  const { tabs, activeTabIndex, queryEditor, variableEditor } = useGraphiQL(
    pick('tabs', 'activeTabIndex', 'queryEditor', 'variableEditor'),
  );
  const open = useCallback(
    ({ operationName = null, ...content }: TabContent & { readonly operationName?: string | null }) => {
      const existing = tabs.findIndex((tab) => sameContent(tab, content));
      if (existing >= 0) {
        if (existing !== activeTabIndex) changeTab(existing);
        return;
      }
      if (!mayTakePlaceOf(tabs[activeTabIndex], content)) addTab();
      queryEditor?.setValue(content.query);
      variableEditor?.setValue(content.variables);
      updateActiveTabValues({ ...content, operationName, response: null });
    },
    [tabs, activeTabIndex, queryEditor, variableEditor, addTab, changeTab, updateActiveTabValues],
  );
  return queryEditor && variableEditor ? open : null;
}

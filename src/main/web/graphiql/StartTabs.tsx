// Shows the active tab when the editors are ready (GraphiQL forgets its preset
// variables), and opens the query that the address holds: on arrival, and when a
// shared address is pasted into a page already open. The address keeps the query
// only as long as it is the one on the screen. A query may also stand in the
// parameters, as other playgrounds have it.
import { pick, useGraphiQL, useOperationsEditorState, useVariablesEditorState } from '@graphiql/react';
import { useEffect, useEffectEvent, useState } from 'react';
import { decodeAddress, decodeParameters } from './address.ts';
import { sameContent } from './tabContent.ts';
import { useTabOpener } from './useTabOpener.ts';

export function StartTabs(): null {
  const { tabs, activeTabIndex, queryEditor, variableEditor } = useGraphiQL(
    pick('tabs', 'activeTabIndex', 'queryEditor', 'variableEditor'),
  );
  const openTab = useTabOpener();
  const [query] = useOperationsEditorState();
  const [variables] = useVariablesEditorState();
  const [started, setStarted] = useState(false);
  const ready = openTab !== null;

  const openAddressed = useEffectEvent(() => {
    const addressed = decodeAddress(location.hash) ?? decodeParameters(location.search);
    if (addressed) openTab?.(addressed);
  });

  const start = useEffectEvent(() => {
    const tab = tabs[activeTabIndex];
    queryEditor?.setValue(tab?.query ?? '');
    variableEditor?.setValue(tab?.variables ?? '');
    openAddressed();
    setStarted(true);
  });

  useEffect(() => {
    if (!ready) return undefined;
    start();
    addEventListener('hashchange', openAddressed);
    return () => removeEventListener('hashchange', openAddressed);
  }, [ready]);

  useEffect(() => {
    const addressed = decodeAddress(location.hash) ?? decodeParameters(location.search);
    if (started && addressed && !sameContent({ query, variables }, addressed)) {
      history.replaceState(null, '', withoutQuery());
    }
  }, [started, query, variables]);

  return null;
}

/** The address of the page with what is not of the query, such as its language. */
function withoutQuery(): string {
  const rest = new URLSearchParams(location.search);
  for (const name of ['query', 'variables', 'operationName']) rest.delete(name);
  return location.pathname + (rest.size > 0 ? `?${rest}` : '');
}

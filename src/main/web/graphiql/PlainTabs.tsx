// GraphiQL says that a list item is a tab and puts two buttons into it. A tab may hold nothing that can be pressed: screen
// readers pass over such buttons. Here the same is said as a list of buttons, of which one is the current one.
import { useEffect } from 'react';

export function PlainTabs(): null {
  useEffect(() => {
    const playground = document.getElementById('playground');
    if (!playground) return;
    const observer = new MutationObserver(() => sayPlainly(playground));
    observer.observe(playground, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['role', 'aria-selected'],
    });
    sayPlainly(playground);
    return () => observer.disconnect();
  }, []);
  return null;
}

/** Takes the roles away that do not hold; without them there is nothing left to do. */
export function sayPlainly(playground: ParentNode): void {
  for (const tab of playground.querySelectorAll('.graphiql-tab[aria-selected]')) {
    const button = tab.querySelector('button');
    if (tab.getAttribute('aria-selected') === 'true') button?.setAttribute('aria-current', 'true');
    else button?.removeAttribute('aria-current');
    tab.removeAttribute('aria-selected');
  }
  for (const tab of playground.querySelectorAll('.graphiql-tab[role]')) tab.removeAttribute('role');
  for (const list of playground.querySelectorAll('.graphiql-tabs[role]')) list.removeAttribute('role');
  for (const panel of playground.querySelectorAll('#graphiql-session[role="tabpanel"]')) {
    panel.setAttribute('role', 'region');
  }
}

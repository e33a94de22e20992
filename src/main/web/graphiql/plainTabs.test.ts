import { describe, expect, it } from 'vitest';
import { sayPlainly } from './PlainTabs.tsx';

/** As much of an element as the list of tabs needs. */
class Mark {
  readonly attributes: Map<string, string>;
  readonly button: Mark | null;

  constructor(attributes: Record<string, string>, button: Mark | null = null) {
    this.attributes = new Map(Object.entries(attributes));
    this.button = button;
  }

  getAttribute(name: string) {
    return this.attributes.get(name) ?? null;
  }
  setAttribute(name: string, value: string) {
    this.attributes.set(name, value);
  }
  removeAttribute(name: string) {
    this.attributes.delete(name);
  }
  querySelector() {
    return this.button;
  }
}

describe('sayPlainly', () => {
  it('says which button is the current one, and no longer that list items are tabs', () => {
    const buttons = [new Mark({}), new Mark({ 'aria-current': 'true' })];
    const tabs = [
      new Mark({ role: 'tab', 'aria-selected': 'true' }, buttons[0]),
      new Mark({ role: 'tab', 'aria-selected': 'false' }, buttons[1]),
    ];
    const list = new Mark({ role: 'tablist' });
    const panel = new Mark({ role: 'tabpanel' });
    const found: Record<string, Mark[]> = {
      '.graphiql-tab[aria-selected]': tabs,
      '.graphiql-tab[role]': tabs,
      '.graphiql-tabs[role]': [list],
      '#graphiql-session[role="tabpanel"]': [panel],
    };
    sayPlainly({ querySelectorAll: (selector: string) => found[selector] ?? [] } as unknown as ParentNode);
    expect(tabs.map(({ attributes }) => attributes.size)).toEqual([0, 0]);
    expect(buttons.map((button) => button.getAttribute('aria-current'))).toEqual(['true', null]);
    expect([...list.attributes]).toEqual([]);
    expect(panel.getAttribute('role')).toBe('region');
  });
});

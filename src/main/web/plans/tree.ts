// Which parts of the plan are unfolded, kept in the address.

/** The value of `open` for the address: null where all is as the server shows it unasked. */
export function openParameter(parts: { id: string; open: boolean; unasked: boolean }[]): string | null {
  if (parts.every((part) => part.open === part.unasked)) return null;
  if (parts.every((part) => part.open)) return 'all';
  return parts
    .filter((part) => part.open)
    .map((part) => part.id)
    .join(',');
}

/** Writes into the address what the reader unfolds and folds. */
export function keepOpenInAddress(tree: HTMLElement): void {
  const parts = [...tree.querySelectorAll<HTMLDetailsElement>('details[data-id]')];
  tree.addEventListener(
    'toggle',
    () => {
      const open = openParameter(
        parts.map((part) => ({
          id: part.dataset.id ?? '',
          open: part.open,
          // The first level, where it has parts: see PlanBranch.
          unasked: part.parentElement?.parentElement === tree && part.querySelector('details, .leaf') !== null,
        })),
      );
      const address = new URL(location.href);
      if (open === null) address.searchParams.delete('open');
      else address.searchParams.set('open', open);
      history.replaceState(history.state, '', address);
    },
    { capture: true },
  );
}

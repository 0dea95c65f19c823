import { type RefObject, useEffect, useRef } from 'react';

/** Closing the panel of a row puts the keyboard back on the row it came from. */
export function useFocusOnClosedRow(openRow: string | undefined): RefObject<HTMLTableElement> {
  const table = useRef<HTMLTableElement>(null);
  const before = useRef(openRow);
  useEffect(() => {
    const closed = before.current;
    before.current = openRow;
    if (!closed || openRow) return;
    const link = table.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(closed)}"] a[href]`);
    link?.focus({ preventScroll: true });
  }, [openRow]);
  return table;
}

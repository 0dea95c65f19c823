import { useMemo, useRef } from 'react';

/**
 * Radix gives the focus back to the trigger of a dialog. One that is opened by a state has none: this gives it back to whatever had it, where that is
 * still there.
 */
export function useReturnFocus() {
  const before = useRef<Element | null>(null);
  return useMemo(
    () => ({
      onOpenAutoFocus: () => {
        before.current = document.activeElement;
      },
      onCloseAutoFocus: (event: Event) => {
        event.preventDefault();
        if (before.current instanceof HTMLElement && before.current.isConnected) before.current.focus();
      },
    }),
    [],
  );
}

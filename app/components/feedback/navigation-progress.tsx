import { useNavigation } from '@remix-run/react';
import { useEffect, useState } from 'react';

const PATIENCE_MS = 180;

/** A thin line at the top while a page is on its way; nothing for the quick ones, which would only flicker. */
export function NavigationProgress() {
  const busy = useNavigation().state !== 'idle';
  const [visible, setVisible] = useState(false);
  useEffect(() => {
    if (!busy) {
      setVisible(false);
      return;
    }
    const timer = setTimeout(() => setVisible(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [busy]);
  if (!visible) return null;
  return (
    <div
      aria-hidden
      className="pointer-events-none fixed inset-x-0 top-0 z-60 h-0.5 overflow-hidden bg-brand-soft"
    >
      <div className="h-full w-1/3 animate-travel bg-brand-text" />
    </div>
  );
}

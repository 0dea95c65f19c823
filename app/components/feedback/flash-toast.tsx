import { useEffect, useRef } from 'react';
import { useRootData } from '../use-root-data.ts';
import { showToast } from './show-toast.ts';

/** Shows the message that a redirect carried; without scripts it stands at the top of the page. */
export function FlashToast() {
  const flash = useRootData()?.flash;
  const shown = useRef<string | null>(null);
  useEffect(() => {
    if (!flash || shown.current === flash.id) return;
    shown.current = flash.id;
    showToast(flash);
  }, [flash]);
  if (!flash) return null;
  return (
    <noscript>
      <p
        role="status"
        style={{ position: 'fixed', insetInline: 0, top: 0, padding: '0.75rem 1rem', textAlign: 'center' }}
        className="z-50 border-line border-b bg-raised font-medium"
      >
        {flash.text} {flash.detail}
      </p>
    </noscript>
  );
}

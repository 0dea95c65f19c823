import { useRevalidator } from '@remix-run/react';
import { useEffect, useRef } from 'react';

/**
 * Loads the page's data again every `everyMs` while `active`, for work that runs in the background. It rests while the page is hidden or
 * a load is under way, and looks at once when the page is shown again.
 */
export function useLiveReload(active: boolean, everyMs = 1500): void {
  const revalidator = useRevalidator();
  const latest = useRef(revalidator);
  latest.current = revalidator;

  useEffect(() => {
    if (!active) return;
    function reload() {
      if (document.visibilityState === 'visible' && latest.current.state === 'idle')
        latest.current.revalidate();
    }
    const timer = setInterval(reload, everyMs);
    document.addEventListener('visibilitychange', reload);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', reload);
    };
  }, [active, everyMs]);
}

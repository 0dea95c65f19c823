import { useEffect } from 'react';

/**
 * A browser may bring a page back just as it was left for the payment page: with its button still busy and bills that have been paid
 * since. Such a page is loaded anew.
 */
export function useFreshReturn(): void {
  useEffect(() => {
    const reload = (event: PageTransitionEvent) => event.persisted && window.location.reload();
    window.addEventListener('pageshow', reload);
    return () => window.removeEventListener('pageshow', reload);
  }, []);
}

import { useLocation } from '@remix-run/react';
import { type ReactNode, useEffect, useRef } from 'react';

/**
 * The page's main landmark. After a navigation to another page it takes the focus, so that a screen reader starts there and the keyboard
 * does not begin at the top again; a change of the search parameters leaves the focus alone.
 */
export function MainArea({ children, className }: { children: ReactNode; className?: string }) {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    // What is still there keeps it: a tab, a field, a panel that has taken it.
    const active = document.activeElement;
    if (active !== main.current && main.current?.contains(active)) return;
    main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return (
    <main ref={main} id="main" tabIndex={-1} className={className}>
      {children}
    </main>
  );
}

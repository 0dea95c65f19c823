import { Outlet, useLocation, useNavigation } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { RouteError } from '#app/components/feedback/route-error.tsx';
import { TableSkeleton } from '#app/components/table/table-skeleton.tsx';
import { Skeleton } from '#app/components/ui/skeleton.tsx';

/** Most pages come sooner; a skeleton for these would only flicker. */
const PATIENCE_MS = 400;

/** Inside the shell, so that the navigation stays while a page is on its way and where a page failed. */
export default function ConsolePage() {
  return useSlowNavigation() ? (
    <div aria-busy>
      <Skeleton className="mb-8 h-6 w-40" />
      <TableSkeleton />
    </div>
  ) : (
    <Outlet />
  );
}

export function ErrorBoundary() {
  return <RouteError homeTo="/console" />;
}

/** Whether another page (not only a panel or other filters of this one) has been on its way for a while. */
function useSlowNavigation(): boolean {
  const { state, location } = useNavigation();
  const { pathname } = useLocation();
  const leaving =
    state === 'loading' && location !== undefined && pageOf(location.pathname) !== pageOf(pathname);
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!leaving) {
      setSlow(false);
      return;
    }
    const timer = setTimeout(() => setSlow(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [leaving]);
  return slow && leaving;
}

/** `/console/money/bills` of `/console/money/bills/123`. */
function pageOf(pathname: string): string {
  return pathname.split('/').slice(0, 4).join('/');
}

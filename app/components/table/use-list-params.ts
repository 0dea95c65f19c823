import { useLocation, useNavigation } from '@remix-run/react';
import { useMemo } from 'react';

/** The search parameters of a list, or those of the same list that is on its way: a second choice builds on the first, however slow it is. */
export function useListParams(): URLSearchParams {
  const { pathname, search } = useLocation();
  const { location: coming } = useNavigation();
  const latest = coming?.pathname === pathname ? coming.search : search;
  return useMemo(() => new URLSearchParams(latest), [latest]);
}

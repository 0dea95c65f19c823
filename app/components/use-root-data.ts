import { useRouteLoaderData } from '@remix-run/react';
import type { RootData } from '#app/http/root-data.ts';

/** The data of the root loader; undefined only while an error page stands in for a root that failed itself. */
export function useRootData(): RootData | undefined {
  return useRouteLoaderData('root') as RootData | undefined;
}

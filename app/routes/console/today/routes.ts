import { index, type RouteConfigEntry } from '@remix-run/route-config';

/** What stands at `/console` itself. */
export const todayRoutes: RouteConfigEntry[] = [index('routes/console/today/today.tsx')];

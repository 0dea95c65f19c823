import { type RouteConfigEntry, route } from '@remix-run/route-config';

export const apiRoutes: RouteConfigEntry[] = [route('api/*', 'routes/api/unknown.ts')];

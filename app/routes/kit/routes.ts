import { type RouteConfigEntry, route } from '@remix-run/route-config';

/** The gallery of the interface kit. It is not built into a production server. */
export const kitRoutes: RouteConfigEntry[] =
  process.env.NODE_ENV === 'production' ? [] : [route('kit', 'routes/kit/kit.tsx')];

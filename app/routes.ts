import { type RouteConfig, route } from '@remix-run/route-config';
import { apiRoutes } from './routes/api/routes.ts';
import { authRoutes } from './routes/auth/routes.ts';
import { consoleRoutes } from './routes/console/routes.ts';
import { fieldRoutes } from './routes/field/routes.ts';
import { kitRoutes } from './routes/kit/routes.ts';
import { platformRoutes } from './routes/platform/routes.ts';
import { portalRoutes } from './routes/portal/routes.ts';
import { publicRoutes } from './routes/public/routes.ts';
import { webhooksRoutes } from './routes/webhooks/routes.ts';

/** One file of routes per audience, so that each grows by itself. Paths of files are from `app/`. */
export default [
  ...publicRoutes,
  ...authRoutes,
  ...consoleRoutes,
  ...portalRoutes,
  ...fieldRoutes,
  ...platformRoutes,
  ...apiRoutes,
  ...webhooksRoutes,
  ...kitRoutes,
  route('preferences', 'routes/preferences.ts'),
] satisfies RouteConfig;

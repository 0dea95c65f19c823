import { layout, type RouteConfigEntry, route } from '@remix-run/route-config';
import { approvalRoutes } from './approvals/routes.ts';
import { communityRoutes } from './community/routes.ts';
import { messageRoutes } from './messages/routes.ts';
import { moneyRoutes } from './money/routes.ts';
import { registerRoutes } from './register/routes.ts';
import { serviceRoutes } from './service/routes.ts';
import { settingsRoutes } from './settings/routes.ts';
import { staffRoutes } from './staff/routes.ts';
import { todayRoutes } from './today/routes.ts';

export const consoleRoutes: RouteConfigEntry[] = [
  route('console', 'routes/console/console-layout.tsx', [
    layout('routes/console/console-page.tsx', [
      ...todayRoutes,
      ...approvalRoutes,
      ...messageRoutes,
      ...serviceRoutes,
      ...moneyRoutes,
      ...communityRoutes,
      ...registerRoutes,
      ...staffRoutes,
      ...settingsRoutes,
    ]),
  ]),
];

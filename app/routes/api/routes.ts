import { type RouteConfigEntry, route } from '@remix-run/route-config';

export const apiRoutes: RouteConfigEntry[] = [
  route('api/v1/openapi.json', 'routes/api/v1/open-api.ts'),
  route('api/v1/bills', 'routes/api/v1/bills.ts'),
  route('api/v1/payments', 'routes/api/v1/payments.ts'),
  route('api/*', 'routes/api/unknown.ts'),
];

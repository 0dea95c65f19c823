import { type RouteConfigEntry, route } from '@remix-run/route-config';

export const webhooksRoutes: RouteConfigEntry[] = [
  route('webhooks/resend', 'routes/webhooks/resend.ts'),
  route('webhooks/stripe', 'routes/webhooks/stripe.ts'),
];

import { type RouteConfigEntry, route } from '@remix-run/route-config';

const folder = 'routes/console/service';

/** Below `/console`. */
export const serviceRoutes: RouteConfigEntry[] = [
  route('service/tickets/:ticketId', `${folder}/tickets/ticket.tsx`),
];

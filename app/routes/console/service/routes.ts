import { type RouteConfigEntry, route } from '@remix-run/route-config';

const folder = 'routes/console/service';

/** Below `/console`. */
export const serviceRoutes: RouteConfigEntry[] = [
  route('service/files/:ticketFileId', `${folder}/files/file.ts`),
  route('service/tickets/:ticketId/files', `${folder}/files/attach.ts`),
  route('service/tickets/:ticketId', `${folder}/tickets/ticket.tsx`),
];

import { type RouteConfigEntry, route } from '@remix-run/route-config';
import { warehouseRoutes } from './warehouse/routes.ts';

const folder = 'routes/console/service';

/** Below `/console`. */
export const serviceRoutes: RouteConfigEntry[] = [
  route('service/levels', `${folder}/levels/levels.tsx`),
  route('service/files/:ticketFileId', `${folder}/files/file.ts`),
  route('service/tickets/:ticketId/files', `${folder}/files/attach.ts`),
  route('service/tickets', `${folder}/tickets/tickets.tsx`, [
    route('beside/:ticketId', `${folder}/tickets/ticket-beside.tsx`),
  ]),
  route('service/tickets/new', `${folder}/tickets/new-ticket.tsx`),
  route('service/tickets/callers', `${folder}/tickets/callers.ts`),
  route('service/tickets/similar', `${folder}/tickets/similar.ts`),
  route('service/tickets/export', `${folder}/tickets/export.ts`),
  route('service/tickets/:ticketId', `${folder}/tickets/ticket.tsx`),
  route('service/tickets/:ticketId/quotation', `${folder}/quotations/write-quotation.tsx`),
  route('service/quotations/:quotationId', `${folder}/quotations/quotation-acts.ts`),
  route('service/tickets/:ticketId/give-out', `${folder}/dispatch/give-out.ts`),
  route('service/tickets/:ticketId/contractor-link', `${folder}/dispatch/contractor-link.ts`),
  route('service/categories', `${folder}/categories/categories.tsx`),
  route('service/categories/new', `${folder}/categories/new-category.tsx`),
  route('service/categories/:category', `${folder}/categories/category.tsx`),
  route('service/categories/:category/edit', `${folder}/categories/edit-category.tsx`),
  route('service/board', `${folder}/board/board.tsx`),
  route('service/board/crews', `${folder}/board/crews.tsx`),
  route('service/contractors', `${folder}/contractors/contractors.tsx`),
  route('service/tickets/:ticketId/messages', `${folder}/messages/write.ts`),
  route('service/tickets/:ticketId/messages/read', `${folder}/messages/read.ts`),
  route('service/tickets/:ticketId/directives', `${folder}/directives/write.ts`),
  route('service/tickets/:ticketId/callback', `${folder}/callbacks/record.ts`),
  route('service/complaints', `${folder}/complaints/complaints.tsx`),
  route('service/complaints/routes', `${folder}/complaints/complaint-routes.tsx`),
  route('service/complaints/:ticketId', `${folder}/complaints/complaint.tsx`),
  route('service/directives', `${folder}/directives/directives.tsx`),
  route('service/directives/tasks/:task', `${folder}/directives/complete.ts`),
  route('service/callbacks', `${folder}/callbacks/callbacks.tsx`),
  route('service/callbacks/later', `${folder}/callbacks/later.tsx`),
  route('service/callbacks/made', `${folder}/callbacks/made.tsx`),
  route('service/callbacks/:callback/recording', `${folder}/callbacks/recording.ts`),
  route('service/outages', `${folder}/outages/outages.tsx`),
  route('service/outages/new', `${folder}/outages/new-outage.tsx`),
  route('service/outages/:outageId', `${folder}/outages/outage.tsx`),
  route('service/cases', `${folder}/cases/cases.tsx`),
  ...warehouseRoutes,
];

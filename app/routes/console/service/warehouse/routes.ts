import { type RouteConfigEntry, route } from '@remix-run/route-config';

const folder = 'routes/console/service/warehouse';

/** Below `/console`. */
export const warehouseRoutes: RouteConfigEntry[] = [
  route('service/warehouse', `${folder}/first-tab.ts`),
  route('service/warehouse/requests', `${folder}/requests/requests.tsx`, [
    route(':request', `${folder}/requests/request.tsx`),
  ]),
  route('service/warehouse/stock', `${folder}/stock/stock.tsx`, [
    route(':warehouse/:material', `${folder}/stock/stock-panel.tsx`),
  ]),
  route('service/warehouse/stock/export', `${folder}/stock/export.ts`),
  route('service/warehouse/receive', `${folder}/stock/receive.tsx`),
  route('service/warehouse/transfer', `${folder}/stock/transfer.tsx`),
  route('service/warehouse/materials', `${folder}/materials/materials.tsx`),
  route('service/warehouse/materials/find', `${folder}/materials/find.ts`),
  route('service/warehouse/materials/import', `${folder}/materials/import.tsx`),
  route('service/warehouse/moves', `${folder}/moves/moves.tsx`),
  route('service/warehouse/stocktakes', `${folder}/stocktakes/stocktakes.tsx`),
  route('service/warehouse/stocktakes/:stocktake', `${folder}/stocktakes/stocktake.tsx`),
  route('service/tickets/:ticketId/materials', `${folder}/asking/ask.tsx`),
  route('service/warehouse/places', `${folder}/places/places.tsx`),
];

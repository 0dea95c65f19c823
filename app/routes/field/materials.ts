import { listMaterialsForRequest } from '#app/domain/warehouse/requests/list-materials-for-request.ts';
import { apiRoute } from '#app/http/api-route.ts';
import { fieldContext } from './field-context.ts';

/** As many as a phone keeps for when there is no network. */
const limit = 200;

/** What can be asked for on a ticket. */
export const loader = apiRoute(async ({ request }) => {
  const ctx = await fieldContext(request);
  const { searchParams } = new URL(request.url);
  return listMaterialsForRequest(ctx, {
    ticketId: searchParams.get('ticketId') || undefined,
    warehouseId: searchParams.get('warehouseId') || undefined,
    limit,
  });
});

import { shareContractorLink } from '#app/domain/contractors/share-contractor-link.ts';
import { actionFor } from '#app/http/action-for.ts';
import { idParam } from '../../id-param.ts';

/** A new address for the contractor of a ticket, which goes to them by mail where they have one; the one before ends. It is shown this once. */
export const action = actionFor('staff', async ({ ctx, params }) =>
  shareContractorLink(ctx, { ticketId: idParam(params.ticketId) }),
);

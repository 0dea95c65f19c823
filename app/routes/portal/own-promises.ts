import { listBoardNotices } from '#app/domain/arrears-notice/list-board-notices.ts';
import { listOwnPromises } from '#app/domain/promises/list-own-promises.ts';
import { loaderFor } from '#app/http/loader-for.ts';

/** What the reader has promised to pay, and whether there is a notice on their board: for the first page. */
export const loader = loaderFor('member', async ({ ctx }) => {
  const [promises, board] = await Promise.all([
    ctx.ability.can('read', 'PaymentPromise') ? listOwnPromises(ctx, {}) : [],
    ctx.ability.can('read', 'Property') ? listBoardNotices(ctx, { propertyId: null }) : null,
  ]);
  return {
    promises: promises.map(({ id, amount, promisedOn, property }) => ({
      id,
      amount,
      promisedOn,
      code: property.code,
    })),
    hasNotice: (board?.notices.length ?? 0) > 0,
    currency: ctx.tenant.currency,
  };
});

import { listLetters } from '#app/domain/dunning/list-letters.ts';
import { listPromises } from '#app/domain/promises/list-promises.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { idParam } from '../../id-param.ts';

const shown = 20;

/** What has been promised and asked for on one property, for its page. */
export const loader = loaderFor('staff', async ({ ctx, url }) => {
  const propertyId = idParam(url.searchParams.get('property') ?? undefined);
  const [promises, letters] = await Promise.all([
    ctx.ability.can('read', 'PaymentPromise')
      ? listPromises(ctx, { propertyId, before: `9999-12-31_${lastId}`, limit: shown })
      : null,
    ctx.ability.can('read', 'DunningLetter')
      ? listLetters(ctx, { propertyId, before: '999999999999999999', limit: shown })
      : null,
  ]);
  return {
    promises: promises?.promises.reverse() ?? null,
    letters: letters?.letters.reverse() ?? null,
    currency: ctx.tenant.currency,
    canRecord: ctx.ability.can('create', 'PaymentPromise'),
  };
});

/** Before this place are all: the latest come first. */
const lastId = 'ffffffff-ffff-4fff-bfff-ffffffffffff';

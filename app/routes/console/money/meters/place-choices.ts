import { listMeterChoices } from '#app/domain/meters/list-meter-choices.ts';
import { listMeters } from '#app/domain/meters/list-meters.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { isId } from '#app/kernel/ids.ts';

/** The buildings of a community and its public meters, for forms that ask for one. */
export const loader = loaderFor('staff', async ({ ctx, url }) => {
  const communityId = url.searchParams.get('community') ?? '';
  if (!isId(communityId)) throw new DomainError('not_found');
  const [{ buildings }, { meters }] = await Promise.all([
    listMeterChoices(ctx, { communityId }),
    listMeters(ctx, { communityId, show: 'public', limit: 100 }),
  ]);
  return { communityId, buildings, meters };
});

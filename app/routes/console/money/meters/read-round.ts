import { redirect } from '@remix-run/node';
import { getReadingRound } from '#app/domain/meters/get-reading-round.ts';
import { listMeterChoices } from '#app/domain/meters/list-meter-choices.ts';
import { readListParams } from '#app/http/list-params.ts';
import { type Day, isDay, localDay } from '#app/kernel/dates.ts';
import { isId } from '#app/kernel/ids.ts';
import type { TenantContext } from '#tenants/context.ts';

/** Where and of which day meters are read, as an address says it, with the meters there. The only community is chosen by itself. */
export async function readRound(ctx: TenantContext, request: Request) {
  const params = readListParams(request, { sorts: ['number'], defaultSort: 'number' });
  const id = (name: string) => {
    const value = params.filter(name);
    return value && isId(value) ? value : null;
  };
  const today = localDay(ctx.now(), ctx.tenant.timeZone);
  const day = params.filter('on');
  const readOn = day && isDay(day) && day <= today ? day : today;
  const choices = await listMeterChoices(ctx, { communityId: id('community') });
  const [only] = choices.communities;
  if (!id('community') && only && choices.communities.length === 1) {
    const url = new URL(request.url);
    url.searchParams.set('community', only.id);
    throw redirect(url.pathname + url.search);
  }
  const communityId = id('community');
  const round = communityId
    ? await getReadingRound(ctx, {
        communityId,
        buildingId: id('building'),
        feeItemId: id('feeItem'),
        since: monthOf(readOn),
      })
    : { meters: [], more: false };
  return { choices, ...round, readOn, today, communityId };
}

/** A round is one of a month: what was read in it is done. */
function monthOf(day: Day): Day {
  return `${day.slice(0, 7)}-01`;
}

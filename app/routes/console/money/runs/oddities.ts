import { listBillingOddities } from '#app/domain/billing/list-billing-oddities.ts';
import { oddityReasons } from '#app/domain/billing/preview-of-run.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { idParam } from '../../id-param.ts';

/** A page of what a run found odd for one reason. */
export const loader = loaderFor('staff', async ({ ctx, params, url }) => {
  const cursor = url.searchParams.get('cursor');
  const reason = oddityReasons.find((known) => known === url.searchParams.get('reason'));
  const page = await listBillingOddities(ctx, { runId: idParam(params.run), reason, cursor });
  return { ...page, first: cursor === null };
});

import { cancelSharedCost } from '#app/domain/shared-costs/cancel-shared-cost.ts';
import { confirmSharedCost } from '#app/domain/shared-costs/confirm-shared-cost.ts';
import { recomputeSharedCost } from '#app/domain/shared-costs/recompute-shared-cost.ts';
import type { ActionScope } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { translator } from '#app/locales/translator.ts';
import { idParam } from '../../id-param.ts';

/** Confirms a shared cost, works it out again, or gives it up. */
export async function sharedCostAction({ ctx, params, form, url }: ActionScope<'staff'>) {
  const sharedCostId = idParam(params.cost);
  const t = translator(ctx.language, 'meters');
  const back = (text: string) => redirectWithFlash(url.pathname, { kind: 'success', text });
  switch (form.get('intent')) {
    case 'confirm':
      await confirmSharedCost(ctx, { sharedCostId, leaveOut: form.get('leaveOut') === 'on' });
      return back(t('shared.confirmed'));
    case 'recompute':
      await recomputeSharedCost(ctx, { sharedCostId });
      return back(t('shared.recomputed'));
    case 'cancel':
      await cancelSharedCost(ctx, { sharedCostId });
      return back(t('shared.cancelled'));
    default:
      throw new DomainError('invalid_input');
  }
}

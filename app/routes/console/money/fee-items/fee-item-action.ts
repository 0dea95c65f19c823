import { addFeeItemPrice } from '#app/domain/fees/add-fee-item-price.ts';
import { archiveFeeItem } from '#app/domain/fees/archive-fee-item.ts';
import { assignFeeItem } from '#app/domain/fees/assign-fee-item.ts';
import { removeLateFeeRule } from '#app/domain/fees/remove-late-fee-rule.ts';
import { setLateFeeRule } from '#app/domain/fees/set-late-fee-rule.ts';
import { unassignFeeItem } from '#app/domain/fees/unassign-fee-item.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { localDay } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { isId } from '#app/kernel/ids.ts';
import { translator } from '#app/locales/translator.ts';
import { idParam } from '../../id-param.ts';
import { paths } from '../../paths.ts';
import { assignSchema } from './assign-schema.ts';
import { priceSchema } from './fee-item-schema.ts';
import { lateFeeSchema } from './late-fee-schema.ts';

/** What can be done on the page of a fee item: price, rule for paying late, archive, and which properties it is charged to. */
export const action = actionFor('staff', async ({ ctx, params, form }) => {
  const feeItemId = idParam(params.feeItem);
  const t = translator(ctx.language, 'billing');
  const done = (text: string) => redirectWithFlash(paths.feeItem(feeItemId), { kind: 'success', text });
  switch (form.get('intent') ?? form.get('_form')) {
    case 'price':
      return submitForm(form, priceSchema, async (price) => {
        await addFeeItemPrice(ctx, { feeItemId, ...price });
        return done(t('feeItems.priceAdded'));
      });
    case 'late-fee':
      return submitForm(form, lateFeeSchema, async (rule) => {
        await setLateFeeRule(ctx, { feeItemId, ...rule });
        return done(translator(ctx.language, 'fees')('lateFee.saved'));
      });
    case 'remove-late-fee-rule': {
      await removeLateFeeRule(ctx, { ruleId: idParam(String(form.get('ruleId'))) });
      return done(translator(ctx.language, 'fees')('lateFee.removed'));
    }
    case 'assign':
      return submitForm(form, assignSchema, async (value) => {
        await assignFeeItem(ctx, { feeItemId, ...value });
        return done(t('feeItems.assigned', { count: value.propertyIds.length }));
      });
    case 'end': {
      const propertyIds = form.getAll('id').map(String).filter(isId);
      const endsOn = localDay(ctx.now(), ctx.tenant.timeZone);
      const { ended } = await unassignFeeItem(ctx, { feeItemId, propertyIds, endsOn });
      return done(t('feeItems.ended', { count: ended }));
    }
    case 'archive':
    case 'restore': {
      const archived = form.get('intent') === 'archive';
      await archiveFeeItem(ctx, { feeItemId, archived });
      return done(archived ? t('feeItems.archivedDone') : t('feeItems.restoredDone'));
    }
    default:
      throw new DomainError('invalid_input');
  }
});

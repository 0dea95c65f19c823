import { parseQuantity, quantityText } from '#app/domain/warehouse/quantity.ts';
import { cancelStocktake } from '#app/domain/warehouse/stocktakes/cancel-stocktake.ts';
import { countMaterials } from '#app/domain/warehouse/stocktakes/count-materials.ts';
import { getStocktake } from '#app/domain/warehouse/stocktakes/get-stocktake.ts';
import { submitStocktake } from '#app/domain/warehouse/stocktakes/submit-stocktake.ts';
import type { ActionScope } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { formatMoney } from '#app/kernel/money.ts';
import { translator } from '#app/locales/translator.ts';
import { idParam } from '../../../id-param.ts';
import { countSchema, foundSchema } from './stocktake-schema.ts';

const perCall = 100;

/** Writes down what was counted or found, hands the count in, or gives it up. */
export async function stocktakeAction({ ctx, params, form }: ActionScope<'staff'>) {
  const stocktakeId = idParam(params.stocktake);
  const t = translator(ctx.language, 'warehouse');
  const done = (text: string) =>
    redirectWithFlash(`/console/service/warehouse/stocktakes/${stocktakeId}`, { kind: 'success', text });
  const intent = form.get('intent');
  if (intent === 'cancel') {
    await cancelStocktake(ctx, { stocktakeId });
    return done(t('stocktakes.cancelled'));
  }
  if (intent === 'submit') {
    const { status, differenceValue } = await submitStocktake(ctx, { stocktakeId });
    const amount = formatMoney(differenceValue, ctx.tenant.currency, ctx.language);
    return done(status === 'posted' ? t('stocktakes.posted', { amount }) : t('stocktakes.waiting'));
  }
  if (form.get('_form') === 'found')
    return submitForm(form, foundSchema, async ({ materialId, quantity }) => {
      await countMaterials(ctx, {
        stocktakeId,
        lines: [{ materialId, quantity: quantityText(quantity) }],
      });
      return done(t('stocktakes.added'));
    });
  return submitForm(form, countSchema, async ({ lines }) => {
    const stocktake = await getStocktake(ctx, { stocktakeId });
    const before = new Map(stocktake.lines.map((line) => [line.materialId, line.counted]));
    const counted = lines.flatMap(({ materialId, quantity }) => {
      const known = before.get(materialId);
      const same = known != null && parseQuantity(known) === quantity;
      return quantity === undefined || same ? [] : [{ materialId, quantity: quantityText(quantity) }];
    });
    for (let from = 0; from < counted.length; from += perCall)
      await countMaterials(ctx, { stocktakeId, lines: counted.slice(from, from + perCall) });
    return done(t('stocktakes.savedFlash'));
  });
}

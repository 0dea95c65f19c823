import { quantityText } from '#app/domain/warehouse/quantity.ts';
import { placeStock } from '#app/domain/warehouse/stock/place-stock.ts';
import { writeOffStock } from '#app/domain/warehouse/stock/write-off-stock.ts';
import type { ActionScope } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { formatMoney } from '#app/kernel/money.ts';
import { translator } from '#app/locales/translator.ts';
import { idParam } from '../../../id-param.ts';
import { placeSchema, writeOffSchema } from './stock-schema.ts';

/** Says where a material lies and from when its keeper is told, or takes some of it out for a reason. */
export async function stockAction({ ctx, params, form, url }: ActionScope<'staff'>) {
  const at = { warehouseId: idParam(params.warehouse), materialId: idParam(params.material) };
  const t = translator(ctx.language, 'warehouse');
  const done = (text: string) =>
    redirectWithFlash(`/console/service/warehouse/stock/${at.warehouseId}/${at.materialId}${url.search}`, {
      kind: 'success',
      text,
    });
  if (form.get('_form') === 'write-off')
    return submitForm(form, writeOffSchema, async ({ quantity, reason }) => {
      const { value } = await writeOffStock(ctx, { ...at, quantity: quantityText(quantity), reason });
      return done(t('stock.writtenOff', { amount: formatMoney(value, ctx.tenant.currency, ctx.language) }));
    });
  return submitForm(form, placeSchema, async ({ shelf, threshold }) => {
    await placeStock(ctx, { ...at, shelf, threshold: threshold ? quantityText(threshold) : null });
    return done(t('stock.placed'));
  });
}

import { quantityText } from '#app/domain/warehouse/quantity.ts';
import { cancelMaterialRequest } from '#app/domain/warehouse/requests/cancel-material-request.ts';
import { issueMaterials } from '#app/domain/warehouse/requests/issue-materials.ts';
import { returnMaterials } from '#app/domain/warehouse/requests/return-materials.ts';
import type { ActionScope } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { formatMoney } from '#app/kernel/money.ts';
import { translator } from '#app/locales/translator.ts';
import { idParam } from '../../../id-param.ts';
import { issueSchema, returnSchema } from './handing-schema.ts';

/** Hands a request out, takes back what was left over, or gives it up. */
export async function requestAction({ ctx, params, form, url }: ActionScope<'staff'>) {
  const requestId = idParam(params.request);
  const t = translator(ctx.language, 'warehouse');
  const money = (value: bigint) => formatMoney(value, ctx.tenant.currency, ctx.language);
  const done = (text: string) =>
    redirectWithFlash(`/console/service/warehouse/requests/${requestId}${url.search}`, {
      kind: 'success',
      text,
    });
  if (form.get('intent') === 'cancel') {
    await cancelMaterialRequest(ctx, { requestId });
    return done(t('requests.cancelledFlash'));
  }
  if (form.get('_form') === 'return')
    return submitForm(form, returnSchema, async ({ lines, note }) => {
      const back = lines.filter(({ quantity }) => quantity);
      if (back.length === 0)
        throw new DomainError('invalid_input', { fields: [{ path: 'lines', code: 'required' }] });
      const { value } = await returnMaterials(ctx, { requestId, lines: back.map(inText), note });
      return done(t('requests.returnedFlash', { amount: money(value) }));
    });
  return submitForm(form, issueSchema, async ({ lines }) => {
    const { value } = await issueMaterials(ctx, { requestId, lines: lines.map(inText) });
    return done(t('requests.issuedFlash', { amount: money(value) }));
  });
}

function inText({ materialId, quantity }: { materialId: string; quantity?: bigint }) {
  return { materialId, quantity: quantityText(quantity ?? 0n) };
}

import { endOutage } from '#app/domain/outages/end-outage.ts';
import { updateOutage } from '#app/domain/outages/update-outage.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import type { MemberContext } from '#app/http/guard.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { momentOf } from '#app/kernel/moment-of.ts';
import { translator } from '#app/locales/translator.ts';
import { endSchema, updateSchema } from './outage-schemas.ts';

/** News of an outage, or its end; `_form` says which. */
export async function outageAction(ctx: MemberContext, outageId: string, form: FormData) {
  const t = translator(ctx.language, 'outages');
  const said = (text: string) =>
    redirectWithFlash(`/console/service/outages/${outageId}`, { kind: 'success', text });
  if (form.get('_form') === 'end')
    return submitForm(form, endSchema, async (fields) => {
      await endOutage(ctx, { outageId, ...fields });
      return said(t('done.end'));
    });
  return submitForm(form, updateSchema, async ({ body, expectedEndAt }) => {
    await updateOutage(ctx, {
      outageId,
      body,
      expectedEndAt: expectedEndAt ? momentOf(expectedEndAt, ctx.tenant.timeZone) : null,
    });
    return said(t('done.update'));
  });
}

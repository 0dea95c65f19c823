import { endTenure } from '#app/domain/properties/end-tenure.ts';
import { startTenure } from '#app/domain/properties/start-tenure.ts';
import { tenureEndFields, tenureFields } from '#app/domain/properties/tenure-fields.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { formatFor } from '#app/kernel/format.ts';
import { isId } from '#app/kernel/ids.ts';
import { translator } from '#app/locales/translator.ts';
import type { TenantContext } from '#tenants/context.ts';
import { paths } from '../../paths.ts';

/** The forms of a property's page: `add-person`, and `leave-<tenure>` of each person. */
export async function tenureAction(ctx: TenantContext, propertyId: string, form: FormData) {
  const t = translator(ctx.language, 'people');
  const which = String(form.get('_form') ?? '');
  if (which === 'add-person') {
    return submitForm(form, tenureFields, async (fields) => {
      await startTenure(ctx, { propertyId, ...fields });
      const text = t('tenures.added', { name: fields.name ?? '' });
      return redirectWithFlash(paths.property(propertyId), { kind: 'success', text });
    });
  }
  const tenureId = which.replace(/^leave-/, '');
  if (!isId(tenureId)) throw new DomainError('invalid_input');
  return submitForm(form, tenureEndFields, async ({ endsOn }) => {
    await endTenure(ctx, { tenureId, endsOn });
    const text = t('tenures.ended', {
      name: String(form.get('name') ?? '').slice(0, 80),
      day: formatFor(ctx.language).day(endsOn),
    });
    return redirectWithFlash(paths.property(propertyId), { kind: 'success', text });
  });
}

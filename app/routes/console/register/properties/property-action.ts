import { undoMove } from '#app/domain/properties/moves/undo-move.ts';
import { endVacancy } from '#app/domain/properties/vacancy/end-vacancy.ts';
import { startVacancy } from '#app/domain/properties/vacancy/start-vacancy.ts';
import { vacancyEndFields, vacancyFields } from '#app/domain/properties/vacancy/vacancy-fields.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { formatFor } from '#app/kernel/format.ts';
import { translator } from '#app/locales/translator.ts';
import type { TenantContext } from '#tenants/context.ts';
import { idParam } from '../../id-param.ts';
import { paths } from '../../paths.ts';
import { tenureAction } from './tenure-action.ts';

/** The forms of a property's page: the vacancy, undoing a move, and those of its people. */
export async function propertyAction(ctx: TenantContext, propertyId: string, form: FormData) {
  const t = translator(ctx.language, 'moves');
  const done = (text: string) => redirectWithFlash(paths.property(propertyId), { kind: 'success', text });
  const day = (of: string) => formatFor(ctx.language).day(of);
  if (form.get('intent') === 'undo-move') {
    await undoMove(ctx, { moveId: idParam(String(form.get('moveId') ?? '')) });
    return done(t('undone'));
  }
  switch (form.get('_form')) {
    case 'start-vacancy':
      return submitForm(form, vacancyFields, async (vacancy) => {
        const { feeItems } = await startVacancy(ctx, { propertyId, vacancy });
        return done(t('vacancy.started', { day: day(vacancy.startsOn), count: feeItems }));
      });
    case 'end-vacancy':
      return submitForm(form, vacancyEndFields, async ({ endsOn }) => {
        await endVacancy(ctx, { propertyId, endsOn });
        return done(t('vacancy.ended', { day: day(endsOn) }));
      });
    default:
      return tenureAction(ctx, propertyId, form);
  }
}

import { correctReading } from '#app/domain/meters/correct-reading.ts';
import { rejectReading } from '#app/domain/meters/reject-reading.ts';
import { releaseReading } from '#app/domain/meters/release-reading.ts';
import type { ActionScope } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { translator } from '#app/locales/translator.ts';
import { idParam } from '../../id-param.ts';
import { correctSchema, rejectSchema } from './reading-schema.ts';

/** Releases, rejects or corrects one of the held readings. */
export async function heldAction({ ctx, form, url }: ActionScope<'staff'>) {
  const t = translator(ctx.language, 'meters');
  const back = (text: string) => redirectWithFlash(url.pathname + url.search, { kind: 'success', text });
  if (form.get('intent') === 'release') {
    await releaseReading(ctx, { readingId: idParam(String(form.get('readingId'))) });
    return back(t('held.released'));
  }
  if (String(form.get('_form')).startsWith('reject-'))
    return submitForm(form, rejectSchema, async (value) => {
      await rejectReading(ctx, value);
      return back(t('held.rejected'));
    });
  return submitForm(form, correctSchema, async ({ rolledOver, ...value }) => {
    const { status } = await correctReading(ctx, { ...value, rolledOver: rolledOver || null });
    return back(t(status === 'held' ? 'correct.doneHeld' : 'correct.done'));
  });
}

import { formatQuantity } from '#app/domain/billing/computation/format-rate.ts';
import { correctReading } from '#app/domain/meters/correct-reading.ts';
import { estimateReadings } from '#app/domain/meters/estimate-readings.ts';
import { replaceMeter, retireMeter } from '#app/domain/meters/replace-meter.ts';
import { updateMeter } from '#app/domain/meters/update-meter.ts';
import type { ActionScope } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { localDay } from '#app/kernel/dates.ts';
import { translator } from '#app/locales/translator.ts';
import { idParam } from '../../id-param.ts';
import { correctSchema, editSchema, replaceSchema, retireSchema } from './reading-schema.ts';

/** What the panel of a meter does beside recording readings: replace, retire, change, estimate, correct. */
export async function meterAction({ ctx, params, form, url }: ActionScope<'staff'>) {
  const meterId = idParam(params.meter);
  const t = translator(ctx.language, 'meters');
  const back = (text: string, to = meterId) =>
    redirectWithFlash(`/console/money/meters/${to}${url.search}`, { kind: 'success', text });
  const intent = String(form.get('intent') ?? form.get('_form') ?? '');
  switch (intent) {
    case 'replace':
      return submitForm(form, replaceSchema, async ({ rolledOver, ...value }) => {
        const { meterId: next } = await replaceMeter(ctx, {
          meterId,
          ...value,
          rolledOver: rolledOver || null,
        });
        return back(t('replace.done', { number: value.number }), next);
      });
    case 'retire':
      return submitForm(form, retireSchema, async ({ rolledOver, ...value }) => {
        await retireMeter(ctx, { meterId, ...value, rolledOver: rolledOver || null });
        return back(t('retire.done'));
      });
    case 'edit':
      return submitForm(form, editSchema, async (value) => {
        await updateMeter(ctx, { meterId, ...value });
        return back(t('saved'));
      });
    case 'estimate': {
      const readOn = localDay(ctx.now(), ctx.tenant.timeZone);
      const { estimated, skipped } = await estimateReadings(ctx, { meterIds: [meterId], readOn });
      const [why] = skipped;
      if (why)
        return redirectWithFlash(`/console/money/meters/${meterId}${url.search}`, {
          kind: 'error',
          text: t(`estimate.reason.${why.reason}`),
        });
      return back(t('estimate.done', { count: estimated }));
    }
    default:
      return submitForm(form, correctSchema, async ({ rolledOver, ...value }) => {
        const right = await correctReading(ctx, { ...value, rolledOver: rolledOver || null });
        if (right.wasBilled)
          return back(
            t('correct.doneBilled', { used: formatQuantity(right.consumption, null, ctx.language) }),
          );
        return back(t(right.status === 'held' ? 'correct.doneHeld' : 'correct.done'));
      });
  }
}

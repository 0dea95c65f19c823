import { cancelRenewal } from '#app/domain/parking/cancel-renewal.ts';
import { endCard } from '#app/domain/parking/end-card.ts';
import { renewCard } from '#app/domain/parking/renew-card.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { addDays } from '#app/kernel/dates.ts';
import { formatFor } from '#app/kernel/format.ts';
import { translator } from '#app/locales/translator.ts';
import type { TenantContext } from '#tenants/context.ts';
import { idParam } from '../../id-param.ts';
import { paths } from '../../paths.ts';
import { renewSchema } from './renew-schema.ts';

/** The forms of a card's page: `renew`, and the intents `end` and `cancel-renewal`. */
export async function cardAction(ctx: TenantContext, cardId: string, form: FormData) {
  const t = translator(ctx.language, 'parking');
  const here = paths.parkingCard(cardId);
  const done = (text: string) => redirectWithFlash(here, { kind: 'success', text });
  if (form.get('intent') === 'end') {
    await endCard(ctx, { cardId });
    return done(t('cards.ended'));
  }
  if (form.get('intent') === 'cancel-renewal') {
    await cancelRenewal(ctx, { renewalId: idParam(String(form.get('renewalId') ?? '')) });
    return done(t('cards.renewalCancelled'));
  }
  return submitForm(form, renewSchema, async ({ months }) => {
    const { endsOn, amount } = await renewCard(ctx, { cardId, months });
    const format = formatFor(ctx.language);
    return done(
      t('cards.renewed', {
        amount: format.money(amount, ctx.tenant.currency),
        day: format.day(addDays(endsOn, -1)),
      }),
    );
  });
}

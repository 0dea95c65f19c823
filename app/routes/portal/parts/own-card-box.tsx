import { Form, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/components/ui/button.tsx';
import { Radio } from '#app/components/ui/radio.tsx';
import { Status, type Tone } from '#app/components/ui/status.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { CardState } from '#app/domain/parking/card-state.ts';
import type { OwnCard } from '#app/domain/parking/list-own-cards.ts';
import { addDays } from '#app/kernel/dates.ts';

const tones: Record<CardState, Tone> = {
  waiting: 'warning',
  coming: 'info',
  valid: 'positive',
  expiring: 'warning',
  expired: 'danger',
  ended: 'neutral',
};

/** A parking card: until when it is valid, and how to go on. */
export function OwnCardBox({ card, currency }: { card: OwnCard; currency: string }) {
  const { t } = useTranslation('parking');
  const format = useFormat();
  const pending = useNavigation().formData?.get('cardId') === card.id;
  const lastDay = format.day(addDays(card.endsOn, -1));
  const until =
    card.state === 'waiting'
      ? t('portal.waiting')
      : t(card.state === 'expired' ? 'portal.expired' : 'portal.valid', { day: lastDay });
  const { openRenewal, choices } = card;
  return (
    <section className="rounded-lg border border-line bg-surface p-5 shadow-xs">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 className="figures font-semibold text-lg">{card.vehicle.plate}</h2>
        <Status tone={tones[card.state]}>{t(`states.${card.state}`)}</Status>
      </div>
      <p className="mt-1">{until}</p>
      <p className="text-muted text-sm">
        {[card.number, card.property.communityName, card.property.code].join(' · ')}
      </p>
      <Form method="post" action="/parking" className="mt-4 border-line border-t pt-4">
        <input type="hidden" name="cardId" value={card.id} />
        {openRenewal ? (
          <>
            <input type="hidden" name="months" value={openRenewal.months} />
            <p className="mb-3 text-sm">
              {t('cards.days', {
                from: format.day(openRenewal.startsOn),
                until: format.day(addDays(openRenewal.endsOn, -1)),
              })}
            </p>
            <Button type="submit" variant="primary" size="lg" wide pending={pending}>
              {t('portal.pay', { amount: format.money(openRenewal.due, currency) })}
            </Button>
          </>
        ) : (
          choices.length > 0 && (
            <>
              <fieldset>
                <legend className="mb-1 text-muted text-sm">
                  {t('portal.choose')} {t('portal.next', { day: format.day(card.nextStartsOn) })}
                </legend>
                {choices.map(({ months, endsOn, amount }, index) => (
                  <label
                    key={months}
                    htmlFor={`${card.id}-${months}`}
                    className="flex min-h-11 items-center gap-3"
                  >
                    <Radio
                      id={`${card.id}-${months}`}
                      name="months"
                      value={months}
                      defaultChecked={index === 0}
                    />
                    <span className="min-w-0 flex-1">
                      {t('cards.monthCount', { count: months })}{' '}
                      <span className="text-muted text-sm">
                        {t('cards.until', { day: format.day(addDays(endsOn, -1)) })}
                      </span>
                    </span>
                    <span className="figures font-medium">{format.money(amount, currency)}</span>
                  </label>
                ))}
              </fieldset>
              <Button type="submit" variant="primary" size="lg" wide pending={pending} className="mt-3">
                {t('portal.renew')}
              </Button>
            </>
          )
        )}
      </Form>
    </section>
  );
}

import { useTranslation } from 'react-i18next';
import { Button } from '#app/components/ui/button.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { PropertyConsent } from '#app/domain/payments/autopay/consent-of-property.ts';
import { cardName } from '#app/domain/payments/methods/card-name.ts';
import { ConfirmAction } from '../../../confirm-action.tsx';

/** Who pays the property by themselves. The office can end it for them, and cannot agree for them. */
export function ConsentCard({ consent, canEnd }: { consent: PropertyConsent | null; canEnd: boolean }) {
  const { t } = useTranslation('pay');
  const format = useFormat();
  return (
    <Card title={t('staff.autopay')}>
      {consent ? (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
          <p className="min-w-0 flex-1 basis-60">
            {t('staff.autopayOn', {
              name: consent.personName,
              card: cardName(consent),
              day: format.moment(consent.consentedAt),
            })}
          </p>
          {canEnd && (
            <ConfirmAction
              trigger={<Button size="sm">{t('staff.end')}</Button>}
              intent="end"
              title={t('staff.endTitle')}
              description={t('staff.endText', { name: consent.personName })}
              confirmLabel={t('staff.end')}
              danger
            >
              <input type="hidden" name="id" value={consent.id} />
            </ConfirmAction>
          )}
        </div>
      ) : (
        <p className="text-muted text-sm">{t('staff.autopayOff')}</p>
      )}
    </Card>
  );
}

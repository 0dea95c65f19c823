import { useTranslation } from 'react-i18next';
import { Button } from '#app/components/ui/button.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { Status } from '#app/components/ui/status.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { OwnConsent } from '#app/domain/payments/autopay/list-own-consents.ts';
import { cardName } from '#app/domain/payments/methods/card-name.ts';
import type { OwnProperty } from '#app/domain/portal/portal-frame.ts';
import { AskFirst } from './ask-first.tsx';

type AutopayCardProps = {
  property: Pick<OwnProperty, 'id' | 'title' | 'communityName'>;
  consent: OwnConsent | null;
  currency: string;
  canSetUp: boolean;
};

/** Whether a property is paid by itself: with what, up to how much, and what comes next. */
export function AutopayCard({ property, consent, currency, canSetUp }: AutopayCardProps) {
  const { t } = useTranslation('pay');
  const format = useFormat();
  const to = `/autopay/${property.id}`;
  return (
    <Card
      title={property.title}
      description={property.communityName}
      actions={<Status tone={consent ? 'positive' : 'neutral'}>{t(consent ? 'auto.on' : 'auto.off')}</Status>}
    >
      {consent ? (
        <div className="space-y-3">
          <p>
            {t('auto.paidWith', { card: cardName(consent.method) })}
            <span className="block text-muted text-sm">
              {consent.limitAmount === null
                ? t('auto.noLimit')
                : t('auto.limit', { amount: format.money(consent.limitAmount, currency) })}
            </span>
          </p>
          <p className="figures font-medium">
            {consent.next
              ? t('auto.next', {
                  amount: format.money(consent.next.amount, currency),
                  day: format.day(consent.next.on),
                })
              : t('auto.nothingNext')}
          </p>
          <details className="text-sm">
            <summary className="min-h-11 cursor-pointer py-2.5 text-muted md:min-h-0 md:py-1">
              {t('auto.agreed')} · {t('auto.since', { day: format.moment(consent.consentedAt) })}
            </summary>
            <p className="mt-1 rounded-md bg-sunken px-4 py-3 leading-relaxed">{consent.wording}</p>
          </details>
          <div className="flex flex-wrap gap-2">
            {canSetUp && <LinkButton to={to}>{t('auto.change')}</LinkButton>}
            <AskFirst
              trigger={<Button variant="ghost">{t('auto.end')}</Button>}
              title={t('auto.endTitle', { property: property.title })}
              text={t('auto.endText')}
              confirmLabel={t('auto.end')}
              fields={{ consentId: consent.id, property: property.title }}
            />
          </div>
        </div>
      ) : (
        canSetUp && (
          <LinkButton to={to} variant="primary">
            {t('auto.setUp')}
          </LinkButton>
        )
      )}
    </Card>
  );
}

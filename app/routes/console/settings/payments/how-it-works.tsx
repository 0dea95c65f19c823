import { useTranslation } from 'react-i18next';
import { Card } from '#app/components/ui/card.tsx';

/** What whoever decides about it wants to know beforehand. */
export function HowItWorks() {
  const { t } = useTranslation('settings');
  return (
    <Card title={t('payments.how.title')}>
      <dl className="space-y-4 text-sm">
        {(['methods', 'money', 'fees', 'need'] as const).map((topic) => (
          <div key={topic}>
            <dt className="font-medium text-ink">{t(`payments.how.${topic}.title`)}</dt>
            <dd className="mt-0.5 text-muted">{t(`payments.how.${topic}.text`)}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

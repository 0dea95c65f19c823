import { useTranslation } from 'react-i18next';
import { Card } from '#app/components/ui/card.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';
import { PayerSearch } from '../money/counter/payer-search.tsx';

/** The counter begins here: whoever stands at it is found as one types. */
export function CounterCard({ currency }: { currency: string }) {
  const { t } = useTranslation('today');
  return (
    <Card
      title={t('counter.title')}
      description={t('counter.text')}
      actions={
        <TextLink to="/console/money/payments" className="text-sm">
          {t('counter.payments')}
        </TextLink>
      }
    >
      <PayerSearch currency={currency} />
    </Card>
  );
}

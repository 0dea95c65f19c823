import { useTranslation } from 'react-i18next';
import { Card } from '#app/components/ui/card.tsx';
import { DescriptionList } from '#app/components/ui/description-list.tsx';
import type { Language } from '#app/kernel/languages.ts';
import { useZoneName } from '../../money/runs/use-zone-name.ts';

type CompanyFactsProps = {
  address: string;
  email: string;
  currency: string;
  timeZone: string;
  tenantLanguage: Language;
};

/** What was settled at sign-up, and what bills and books rest on since. */
export function CompanyFacts({ address, email, currency, timeZone, tenantLanguage }: CompanyFactsProps) {
  const { t, i18n } = useTranslation('settings');
  const names = (type: 'currency' | 'language') => new Intl.DisplayNames(i18n.language, { type });
  return (
    <Card title={t('company.facts')} description={t('company.factsText')}>
      <DescriptionList
        items={[
          { label: t('company.address'), value: <span className="break-all">{address}</span> },
          { label: t('company.email'), value: <span className="break-all">{email}</span> },
          { label: t('company.currency'), value: `${names('currency').of(currency)} (${currency})` },
          { label: t('company.timeZone'), value: useZoneName(timeZone) },
          { label: t('company.language'), value: names('language').of(tenantLanguage) },
        ]}
      />
    </Card>
  );
}

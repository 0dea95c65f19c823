import { useTranslation } from 'react-i18next';
import { LinkTabs } from '#app/components/ui/link-tabs.tsx';

export function BankTabs() {
  const { t } = useTranslation('bank');
  return (
    <LinkTabs
      label={t('tabs.label')}
      tabs={[
        { to: '/console/money/bank', label: t('tabs.lines'), end: true },
        { to: '/console/money/bank/statements', label: t('tabs.statements') },
      ]}
    />
  );
}

import { useTranslation } from 'react-i18next';
import { LinkTabs } from '#app/components/ui/link-tabs.tsx';

/** What is charged, and what is let off: for those who may see both. */
export function FeeItemsTabs() {
  const { t } = useTranslation(['billing', 'fees']);
  return (
    <LinkTabs
      label={t('feeItems.title')}
      tabs={[
        { to: '/console/money/fee-items', label: t('feeItems.title'), end: true },
        { to: '/console/money/fee-items/discounts', label: t('fees:discounts.title') },
      ]}
    />
  );
}

import { useTranslation } from 'react-i18next';
import { LinkTabs } from '#app/components/ui/link-tabs.tsx';

/** The balances, and the entries behind them for who may see those. */
export function BooksTabs({ canSeeEntries }: { canSeeEntries: boolean }) {
  const { t } = useTranslation('ledger');
  if (!canSeeEntries) return null;
  return (
    <LinkTabs
      label={t('title')}
      tabs={[
        { to: '/console/money/books', label: t('balance.title'), end: true },
        { to: '/console/money/books/entries', label: t('entries.title') },
      ]}
    />
  );
}

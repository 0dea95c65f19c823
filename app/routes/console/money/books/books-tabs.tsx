import { useTranslation } from 'react-i18next';
import { LinkTabs } from '#app/components/ui/link-tabs.tsx';

/** The balances, the entries behind them for who may see those, and the closing of months. */
export function BooksTabs({ canSeeEntries }: { canSeeEntries: boolean }) {
  const { t } = useTranslation('ledger');
  return (
    <LinkTabs
      label={t('title')}
      tabs={[
        { to: '/console/money/books', label: t('balance.title'), end: true },
        ...(canSeeEntries ? [{ to: '/console/money/books/entries', label: t('entries.title') }] : []),
        { to: '/console/money/books/closing', label: t('closing.title') },
      ]}
    />
  );
}

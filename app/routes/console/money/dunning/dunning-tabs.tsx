import { useTranslation } from 'react-i18next';
import { LinkTabs } from '#app/components/ui/link-tabs.tsx';

/** The parts of dunning, each at its own address. */
export function DunningTabs() {
  const { t } = useTranslation('dunning');
  return (
    <div className="mb-5">
      <LinkTabs
        label={t('title')}
        tabs={[
          { to: '/console/money/dunning', label: t('tabs.debtors'), end: true },
          { to: '/console/money/dunning/batches', label: t('tabs.batches') },
          { to: '/console/money/dunning/board', label: t('tabs.board') },
        ]}
      />
    </div>
  );
}

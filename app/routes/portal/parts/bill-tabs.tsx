import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { tabListStyle, tabStyle } from '#app/components/ui/link-tabs.tsx';
import type { BillTab } from '#app/domain/portal/list-own-bills.ts';

type BillTabsProps = { current: BillTab; counts: Partial<Record<BillTab, number>> };

/** Due, not yet due, paid. */
export function BillTabs({ current, counts }: BillTabsProps) {
  const { t } = useTranslation('portal');
  return (
    <nav aria-label={t('bills.title')} className={tabListStyle}>
      {(['due', 'upcoming', 'paid'] as const).map((tab) => (
        <Link
          key={tab}
          to={tab === 'due' ? '/bills' : `/bills?tab=${tab}`}
          prefetch="intent"
          preventScrollReset
          aria-current={tab === current ? 'page' : undefined}
          className={tabStyle}
        >
          {t(`bills.tabs.${tab}`)}
          {counts[tab] ? (
            <span className="figures rounded-full bg-sunken px-1.5 text-muted text-xs">{counts[tab]}</span>
          ) : null}
        </Link>
      ))}
    </nav>
  );
}

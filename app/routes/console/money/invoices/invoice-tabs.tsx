import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { tabListStyle, tabStyle } from '#app/components/ui/link-tabs.tsx';

/** All invoices, and those that need somebody. */
export function InvoiceTabs({ attention, waiting }: { attention: boolean; waiting: number }) {
  const { t } = useTranslation('invoices');
  const tabs = [
    { to: '/console/money/invoices', label: t('list.all'), current: !attention, count: 0 },
    {
      to: '/console/money/invoices?show=attention',
      label: t('list.attention'),
      current: attention,
      count: waiting,
    },
  ];
  return (
    <nav aria-label={t('list.tabs')} className={`${tabListStyle} mb-4`}>
      {tabs.map(({ to, label, current, count }) => (
        <Link
          key={to}
          to={to}
          prefetch="intent"
          aria-current={current ? 'page' : undefined}
          className={tabStyle}
        >
          {label}
          {count > 0 && (
            <span className="figures rounded-full bg-danger-soft px-1.5 text-danger text-xs">{count}</span>
          )}
        </Link>
      ))}
    </nav>
  );
}

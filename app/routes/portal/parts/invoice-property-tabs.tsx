import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { tabListStyle, tabStyle } from '#app/components/ui/link-tabs.tsx';

type InvoicePropertyTabsProps = { properties: { id: string; title: string }[]; current: string | null };

/** One invoice is for one property: of which one the bills are. */
export function InvoicePropertyTabs({ properties, current }: InvoicePropertyTabsProps) {
  const { t } = useTranslation('invoices');
  return (
    <nav aria-label={t('new.property')} className={tabListStyle}>
      {properties.map(({ id, title }) => (
        <Link
          key={id}
          to={`/invoices/new?property=${id}`}
          aria-current={id === current ? 'page' : undefined}
          className={tabStyle}
        >
          {title}
        </Link>
      ))}
    </nav>
  );
}

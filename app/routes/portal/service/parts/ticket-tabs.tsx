import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { tabListStyle, tabStyle } from '#app/components/ui/link-tabs.tsx';
import { type OwnTicketTab, ownTicketTabs } from '#app/domain/tickets/own/own-ticket-tabs.ts';

export function TicketTabs({ tab }: { tab: OwnTicketTab }) {
  const { t } = useTranslation('service');
  return (
    <nav aria-label={t('list.title')} className={tabListStyle}>
      {ownTicketTabs.map((name) => (
        <Link
          key={name}
          to={name === 'open' ? '/service' : `/service?tab=${name}`}
          aria-current={name === tab ? 'page' : undefined}
          prefetch="intent"
          className={tabStyle}
        >
          {t(`list.tabs.${name}`)}
        </Link>
      ))}
    </nav>
  );
}

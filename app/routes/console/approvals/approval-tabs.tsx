import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { tabListStyle, tabStyle } from '#app/components/ui/link-tabs.tsx';

export type ApprovalTab = 'waiting' | 'requested' | 'decided' | 'deputies';

const addresses: Record<ApprovalTab, string> = {
  waiting: '/console/approvals',
  requested: '/console/approvals?box=requested',
  decided: '/console/approvals?box=decided',
  deputies: '/console/approvals/deputies',
};

/** What waits for the reader, what they asked for, what they decided, and who decides for whom. */
export function ApprovalTabs({ current }: { current: ApprovalTab }) {
  const { t } = useTranslation('approvals');
  return (
    <nav aria-label={t('title')} className={tabListStyle}>
      {(Object.keys(addresses) as ApprovalTab[]).map((tab) => (
        <Link
          key={tab}
          to={addresses[tab]}
          prefetch="intent"
          aria-current={tab === current ? 'page' : undefined}
          className={tabStyle}
        >
          {t(`tabs.${tab}`)}
        </Link>
      ))}
    </nav>
  );
}

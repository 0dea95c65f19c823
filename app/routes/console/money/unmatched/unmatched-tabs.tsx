import { useTranslation } from 'react-i18next';
import { LinkTabs } from '#app/components/ui/link-tabs.tsx';
import type { UnmatchedCounts } from '#app/domain/payments/unmatched/count-unmatched.ts';

/** The kinds of what waits; what Stripe pays out only for who may see payouts. */
export function UnmatchedTabs({ counts, payouts }: { counts: UnmatchedCounts; payouts: boolean }) {
  const { t } = useTranslation('payouts');
  const at = '/console/money/unmatched';
  return (
    <LinkTabs
      label={t('unmatched.title')}
      tabs={[
        { to: `${at}/payments`, label: t('unmatched.tabs.payments'), count: counts.payments },
        ...(payouts
          ? [
              { to: `${at}/movements`, label: t('unmatched.tabs.movements'), count: counts.movements },
              { to: `${at}/differences`, label: t('unmatched.tabs.differences'), count: counts.payouts },
            ]
          : []),
      ]}
    />
  );
}

import { useTranslation } from 'react-i18next';
import { Status } from '#app/components/ui/status.tsx';
import type { PayoutStatus as State } from '#app/domain/payments/payouts/payout-facts.ts';

const tones = {
  pending: 'info',
  in_transit: 'info',
  paid: 'positive',
  failed: 'danger',
  canceled: 'neutral',
} as const;

export function PayoutStatus({ status }: { status: State }) {
  const { t } = useTranslation('payouts');
  return <Status tone={tones[status]}>{t(`statuses.${status}`)}</Status>;
}

import { useTranslation } from 'react-i18next';
import { Status } from '#app/components/ui/status.tsx';
import type { PaymentAccountStatus } from '#app/domain/payments/accounts/payment-account-view.ts';

const tones = {
  none: 'neutral',
  onboarding: 'warning',
  pending: 'info',
  restricted: 'danger',
  enabled: 'positive',
  deauthorized: 'danger',
} as const;

export function AccountStatus({ status }: { status: PaymentAccountStatus }) {
  const { t } = useTranslation('settings');
  return <Status tone={tones[status]}>{t(`payments.status.${status}`)}</Status>;
}

import { useTranslation } from 'react-i18next';
import { Status } from '#app/components/ui/status.tsx';
import type { SubscriptionView } from '#app/domain/subscription/subscription-view.ts';

const tones = {
  trialing: 'info',
  active: 'positive',
  past_due: 'warning',
  read_only: 'danger',
  cancelled: 'neutral',
} as const;

export function SubscriptionStatus({ status }: Pick<SubscriptionView, 'status'>) {
  const { t } = useTranslation('subscription');
  return <Status tone={tones[status]}>{t(`status.${status}`)}</Status>;
}

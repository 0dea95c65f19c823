import { CircleCheck, CircleSlash, CircleX, Handshake } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Status } from '#app/components/ui/status.tsx';
import type { PaymentPlanStatus } from '#app/domain/payment-plans/payment-plan-fields.ts';

const looks = {
  active: { tone: 'info', icon: Handshake },
  completed: { tone: 'positive', icon: CircleCheck },
  broken: { tone: 'danger', icon: CircleX },
  cancelled: { tone: 'neutral', icon: CircleSlash },
} as const;

export function PlanStatus({ status }: { status: PaymentPlanStatus }) {
  const { t } = useTranslation('agreements');
  const { tone, icon } = looks[status];
  return (
    <Status tone={tone} icon={icon}>
      {t(`statuses.${status}`)}
    </Status>
  );
}

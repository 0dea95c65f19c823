import { CircleAlert, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Status } from '#app/components/ui/status.tsx';
import type { PaymentStatus as State } from '#app/domain/payments/list-payments.ts';

const looks = {
  received: { tone: 'positive', icon: undefined },
  refunded_part: { tone: 'warning', icon: Undo2 },
  refunded: { tone: 'neutral', icon: Undo2 },
  parked: { tone: 'danger', icon: CircleAlert },
} as const;

export function PaymentStatus({ status }: { status: State }) {
  const { t } = useTranslation('payments');
  const { tone, icon } = looks[status];
  return (
    <Status tone={tone} icon={icon}>
      {t(`status.${status}`)}
    </Status>
  );
}

import { CircleDashed, LoaderCircle, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Status } from '#app/components/ui/status.tsx';
import type { BillingRunView } from '#app/domain/billing/billing-run-view.ts';

const looks = {
  draft: { tone: 'neutral', icon: CircleDashed },
  posting: { tone: 'info', icon: LoaderCircle },
  posted: { tone: 'positive', icon: undefined },
  failed: { tone: 'danger', icon: undefined },
  reversing: { tone: 'warning', icon: LoaderCircle },
  reversed: { tone: 'neutral', icon: Undo2 },
} as const;

export function RunStatus({ status }: { status: BillingRunView['status'] }) {
  const { t } = useTranslation('runs');
  const { tone, icon } = looks[status];
  return (
    <Status tone={tone} icon={icon}>
      {t(`status.${status}`)}
    </Status>
  );
}

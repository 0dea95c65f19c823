import { CircleSlash, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Status } from '#app/components/ui/status.tsx';
import type { ApprovalStatus as State } from '#app/domain/approvals/approvable-kinds.ts';

const looks = {
  pending: { tone: 'warning', icon: undefined },
  approved: { tone: 'positive', icon: undefined },
  declined: { tone: 'danger', icon: CircleSlash },
  withdrawn: { tone: 'neutral', icon: Undo2 },
} as const;

export function ApprovalStatus({ status }: { status: State }) {
  const { t } = useTranslation('approvals');
  const { tone, icon } = looks[status];
  return (
    <Status tone={tone} icon={icon}>
      {t(`statuses.${status}`)}
    </Status>
  );
}

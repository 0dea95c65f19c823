import { CircleSlash, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Status } from '#app/components/ui/status.tsx';
import type { SpendingStatus as State } from '#app/domain/spending/spending-fields.ts';

const looks = {
  pending: { tone: 'warning', icon: undefined },
  posted: { tone: 'positive', icon: undefined },
  declined: { tone: 'neutral', icon: CircleSlash },
  reversed: { tone: 'neutral', icon: Undo2 },
} as const;

export function SpendingStatus({ status }: { status: State }) {
  const { t } = useTranslation('spending');
  const { tone, icon } = looks[status];
  return (
    <Status tone={tone} icon={icon}>
      {t(`statuses.${status}`)}
    </Status>
  );
}

import { CircleDot } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Status } from '#app/components/ui/status.tsx';
import type { ShiftStatus as State } from '#app/domain/counter/shift-view.ts';

const looks = {
  open: { tone: 'info', icon: CircleDot },
  counted: { tone: 'warning', icon: undefined },
  closed: { tone: 'positive', icon: undefined },
} as const;

export function ShiftStatus({ status }: { status: State }) {
  const { t } = useTranslation('counter');
  const { tone, icon } = looks[status];
  return (
    <Status tone={tone} icon={icon}>
      {t(`shifts.status.${status}`)}
    </Status>
  );
}

import { useTranslation } from 'react-i18next';
import { Badge } from '#app/components/ui/badge.tsx';
import { Status, type Tone } from '#app/components/ui/status.tsx';
import type { WorkerLane } from '#app/domain/tickets/dispatch/board/dispatch-board.ts';

const tones: Record<string, Tone> = { on_duty: 'positive', busy: 'warning', break: 'info', off: 'neutral' };

/** What a worker says of themselves, and whether the roster has them on. */
export function WorkerState({
  status,
  isRostered,
  department,
  skills,
}: Pick<WorkerLane, 'status' | 'isRostered' | 'department' | 'skills'>) {
  const { t } = useTranslation('dispatch');
  return (
    <>
      <div className="mt-1 flex flex-wrap items-center gap-1.5">
        <Status tone={tones[status] ?? 'neutral'}>{t(`board.staff.${status as 'off'}`)}</Status>
        {isRostered && <Badge tone="info">{t('board.onShift')}</Badge>}
      </div>
      <p className="mt-1 truncate text-muted text-xs">
        {[department, ...skills].filter(Boolean).join(' · ')}
      </p>
    </>
  );
}

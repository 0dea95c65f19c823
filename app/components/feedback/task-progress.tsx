import { CircleAlert, CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { useFormat } from '../use-format.ts';
import { useLiveReload } from '../use-live-reload.ts';

export type TaskStatus = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';

type TaskProgressProps = {
  label: string;
  status: TaskStatus;
  done: number;
  /** Null while it is not known how much there is. */
  total: number | null;
  /** Under the bar: what it is at, what came of it, why it failed. */
  detail?: ReactNode;
  action?: ReactNode;
  /** 0 switches the reloading off, for a page that reloads by itself. */
  everyMs?: number;
};

/** Work in the background, live: the page's data is loaded again until the work has ended. */
export function TaskProgress({
  label,
  status,
  done,
  total,
  detail,
  action,
  everyMs = 1500,
}: TaskProgressProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const active = status === 'waiting' || status === 'running';
  useLiveReload(active && everyMs > 0, everyMs || 1500);
  const share =
    status === 'done' ? 1 : total ? done / total : status === 'waiting' || total === null ? null : 0;
  return (
    <div className="space-y-2">
      <div className="flex items-center gap-2 text-sm">
        {status === 'done' && <CircleCheck aria-hidden className="size-4.5 text-positive" />}
        {status === 'failed' && <CircleAlert aria-hidden className="size-4.5 text-danger" />}
        <span className="min-w-0 flex-1 truncate font-medium text-ink">{label}</span>
        <span className="figures shrink-0 text-muted">
          {total !== null && total > 0
            ? t('task.count', { done: format.number(done), total: format.number(total) })
            : t(`task.${status}`)}
        </span>
      </div>
      <ProgressBar
        label={label}
        value={active ? share : status === 'done' ? 1 : total ? done / total : 0}
        tone={status === 'failed' ? 'danger' : status === 'done' ? 'positive' : 'brand'}
      />
      {(detail || action) && (
        <div className="flex flex-wrap items-center justify-between gap-2 text-muted text-sm">
          <div className="min-w-0">{detail}</div>
          {action}
        </div>
      )}
      {/* Told when it changes, not at every step. */}
      <span role="status" className="sr-only">
        {t(`task.${status}`)}
      </span>
    </div>
  );
}

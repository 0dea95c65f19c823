import { CircleAlert, CircleCheck, Info, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from '../cn.ts';

const looks: Record<
  'info' | 'positive' | 'warning' | 'danger',
  { icon: LucideIcon; box: string; ink: string }
> = {
  info: { icon: Info, box: 'border-info/25 bg-info-soft', ink: 'text-info' },
  positive: { icon: CircleCheck, box: 'border-positive/25 bg-positive-soft', ink: 'text-positive' },
  warning: { icon: TriangleAlert, box: 'border-warning/25 bg-warning-soft', ink: 'text-warning' },
  danger: { icon: CircleAlert, box: 'border-danger/25 bg-danger-soft', ink: 'text-danger' },
};

type NoticeProps = {
  tone?: keyof typeof looks;
  title?: string;
  children?: ReactNode;
  action?: ReactNode;
  /** True for what just happened: screen readers then tell it at once. */
  live?: boolean;
};

/** Something to know that stays on the page until it no longer holds. */
export function Notice({ tone = 'info', title, children, action, live = false }: NoticeProps) {
  const { icon: Icon, box, ink } = looks[tone];
  return (
    <div
      role={live ? (tone === 'danger' ? 'alert' : 'status') : undefined}
      className={cn('flex flex-wrap items-start gap-x-3 gap-y-2 rounded-lg border px-4 py-3 text-sm', box)}
    >
      <Icon aria-hidden className={cn('mt-0.5 size-4.5 shrink-0', ink)} />
      <div className="min-w-0 flex-1 basis-48">
        {title && <p className={cn('font-medium', ink)}>{title}</p>}
        {children && <div className={cn('text-ink', title && 'mt-0.5')}>{children}</div>}
      </div>
      {action && <div className="flex shrink-0 gap-2">{action}</div>}
    </div>
  );
}

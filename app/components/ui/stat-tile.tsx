import { Link } from '@remix-run/react';
import { type LucideIcon, TrendingDown, TrendingUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from '../cn.ts';

type StatTileProps = {
  label: string;
  /** Already formatted, with `useFormat()`. */
  value: ReactNode;
  /** `good` says whether the change is welcome: fewer arrears is a fall and good. */
  delta?: { text: string; direction: 'up' | 'down' | 'flat'; good?: boolean };
  note?: ReactNode;
  icon?: LucideIcon;
  to?: string;
};

export function StatTile({ label, value, delta, note, icon: Icon, to }: StatTileProps) {
  const content = (
    <>
      <div className="flex items-start gap-2 text-muted text-sm">
        {Icon && <Icon aria-hidden className="mt-0.75 size-4 shrink-0" />}
        <span className="line-clamp-2 min-w-0">{label}</span>
      </div>
      <div className="figures mt-1.5 truncate font-semibold text-ink text-xl tracking-tight sm:text-2xl">
        {value}
      </div>
      {(delta || note) && (
        <div className="mt-1 flex flex-wrap items-center gap-x-2 text-muted text-xs">
          {delta && (
            <span
              className={cn(
                'figures inline-flex items-center gap-1 font-medium',
                delta.good === true && 'text-positive',
                delta.good === false && 'text-danger',
              )}
            >
              {delta.direction === 'up' && <TrendingUp aria-hidden className="size-3.5" />}
              {delta.direction === 'down' && <TrendingDown aria-hidden className="size-3.5" />}
              {delta.text}
            </span>
          )}
          {note}
        </div>
      )}
    </>
  );
  const className = 'block min-w-0 rounded-lg border border-line bg-surface p-4 shadow-xs';
  return to ? (
    <Link
      to={to}
      prefetch="intent"
      className={cn(className, 'transition-colors hover:border-line-strong hover:bg-sunken/40')}
    >
      {content}
    </Link>
  ) : (
    <div className={className}>{content}</div>
  );
}

import { CircleAlert, CircleCheck, CircleDashed, Clock, Info, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from '../cn.ts';

export type Tone = 'neutral' | 'positive' | 'warning' | 'danger' | 'info' | 'brand';

export const toneStyles: Record<Tone, string> = {
  neutral: 'bg-sunken text-muted',
  positive: 'bg-positive-soft text-positive',
  warning: 'bg-warning-soft text-warning',
  danger: 'bg-danger-soft text-danger',
  info: 'bg-info-soft text-info',
  brand: 'bg-brand-soft text-brand-text',
};

const toneIcons: Record<Tone, LucideIcon> = {
  neutral: CircleDashed,
  positive: CircleCheck,
  warning: Clock,
  danger: CircleAlert,
  info: Info,
  brand: Info,
};

/** The state of a record: a word and an icon; the colour only helps. */
export function Status({ tone, icon, children }: { tone: Tone; icon?: LucideIcon; children: ReactNode }) {
  const Icon = icon ?? toneIcons[tone];
  return (
    <span
      className={cn(
        'inline-flex items-center gap-1 whitespace-nowrap rounded-full py-0.5 pr-2 pl-1.5 font-medium text-xs',
        toneStyles[tone],
      )}
    >
      <Icon aria-hidden className="size-3.5 shrink-0" />
      {children}
    </span>
  );
}

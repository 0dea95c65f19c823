import type { ReactNode } from 'react';
import { cn } from '../cn.ts';
import { type Tone, toneStyles } from './status.tsx';

/** A small fact beside a name: a kind, a count, a tag. For the state of a record use `Status`. */
export function Badge({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span
      className={cn(
        'figures inline-flex items-center whitespace-nowrap rounded-md px-1.5 py-0.5 font-medium text-xs',
        toneStyles[tone],
      )}
    >
      {children}
    </span>
  );
}

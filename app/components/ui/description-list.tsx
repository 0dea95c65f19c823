import { Fragment, type ReactNode } from 'react';
import { cn } from '../cn.ts';

type Item = {
  label: string;
  value: ReactNode /** Figures are set in tabular numerals. */;
  figures?: boolean;
};

/** The facts of a record. What is not known shows a dash, so that a gap is not taken for a fault. */
export function DescriptionList({ items, columns = 1 }: { items: readonly Item[]; columns?: 1 | 2 }) {
  return (
    <dl
      className={cn(
        'grid grid-cols-[minmax(6rem,max-content)_1fr] gap-x-6 gap-y-2.5 text-sm',
        columns === 2 && 'lg:grid-cols-[minmax(6rem,max-content)_1fr_minmax(6rem,max-content)_1fr]',
      )}
    >
      {items.map((item) => (
        <Fragment key={item.label}>
          <dt className="text-muted">{item.label}</dt>
          <dd className={cn('min-w-0 text-ink', item.figures && 'figures')}>{item.value ?? '—'}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

import type { Column } from './column.ts';

/** Said again because some browsers take the table out of a table that `display` shows as cards. */
export const roles = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  cell: { role: 'cell' },
  columnheader: { role: 'columnheader' },
} as const;

/** Sticks under the top bar of the shells, whose height is 14. */
export const headCellStyle =
  'h-10 whitespace-nowrap bg-sunken px-4 text-left align-middle font-medium text-muted text-xs shadow-[inset_0_-1px_0_var(--line)] @2xl:sticky @2xl:top-14 @2xl:z-10';

/** Where a cell stands when its row is a card. */
export const cardStyles: Record<NonNullable<Column<unknown>['card']>, string> = {
  title: 'order-1 font-medium @max-2xl:col-start-1 @2xl:font-normal',
  aside: 'order-2 text-right font-medium @max-2xl:col-start-2 @2xl:text-left @2xl:font-normal',
  subtitle: 'order-3 col-span-2 text-muted @2xl:text-ink',
  line: 'order-4 col-span-2 flex items-baseline justify-between gap-4 @max-2xl:text-right',
  hidden: 'hidden',
};

export function fromStyle(column: { from?: 'lg' | 'xl' }): string {
  if (column.from === 'lg') return '@2xl:hidden @4xl:table-cell';
  if (column.from === 'xl') return '@2xl:hidden @6xl:table-cell';
  return '';
}

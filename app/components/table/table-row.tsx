import { Link } from '@remix-run/react';
import type { MouseEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { cn } from '../cn.ts';
import { Checkbox } from '../ui/checkbox.tsx';
import type { Column } from './column.ts';
import { cardStyles, fromStyle, roles } from './table-styles.ts';

type TableRowProps<Row> = {
  id: string;
  row: Row;
  columns: readonly Column<Row>[];
  to?: string;
  open: boolean;
  /** Present where rows can be selected: the form that their ids belong to. */
  selection?: { form: string; selected: boolean; onToggle: (event: unknown) => void };
  menu?: ReactNode;
};

const nothing = new Set<ReactNode>([null, undefined, false, '', '—']);

/** A row of a table, or a card where the place is narrow. */
export function TableRow<Row>({ id, row, columns, to, open, selection, menu }: TableRowProps<Row>) {
  const { t } = useTranslation();
  return (
    <tr
      {...roles.row}
      data-row={id}
      aria-current={open || undefined}
      onClick={to ? followRowLink : undefined}
      className={cn(
        'relative grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-1 rounded-lg border border-line bg-surface p-4 shadow-xs',
        '@2xl:table-row @2xl:rounded-none @2xl:border-0 @2xl:border-line @2xl:border-b @2xl:shadow-none @2xl:last:border-b-0',
        to && 'cursor-pointer @2xl:hover:bg-hover',
        selection && 'pl-12',
        menu && 'pr-14',
        (selection?.selected || open) && 'bg-brand-soft @2xl:hover:bg-brand-soft',
      )}
    >
      {selection && (
        <td {...roles.cell} className="absolute top-1.5 left-1.5 @2xl:static @2xl:py-0 @2xl:pl-4">
          <label
            htmlFor={`${selection.form}${id}`}
            className="grid size-11 place-items-center @2xl:block @2xl:size-auto"
          >
            <span className="sr-only">{t('table.select')}</span>
            <Checkbox
              id={`${selection.form}${id}`}
              form={selection.form}
              name="id"
              value={id}
              checked={selection.selected}
              onChange={selection.onToggle}
              className="@2xl:align-middle"
            />
          </label>
        </td>
      )}
      {columns.map((column, index) => {
        const place = column.card ?? (index === 0 ? 'title' : 'line');
        const content = column.cell(row);
        // A table has a cell for everything; a card says nothing of what is not there.
        const missing = nothing.has(content);
        const inCell =
          index === 0 && to ? (
            <Link
              to={to}
              prefetch="intent"
              preventScrollReset
              className="rounded-sm font-medium text-ink hover:underline"
            >
              {content}
            </Link>
          ) : (
            content
          );
        return (
          <td
            key={column.id}
            {...roles.cell}
            className={cn(
              'figures min-w-0 @2xl:table-cell @2xl:h-12 @2xl:px-4 @2xl:py-2 @2xl:align-middle',
              cardStyles[place],
              missing && place !== 'title' && 'hidden',
              column.numeric && '@2xl:whitespace-nowrap @2xl:text-right',
              fromStyle(column),
            )}
          >
            {place === 'line' && <span className="shrink-0 text-muted @2xl:hidden">{column.header}</span>}
            {/* What a cell says in several parts stays together beside its label. */}
            {place === 'line' ? <div className="min-w-0 break-words @2xl:contents">{inCell}</div> : inCell}
          </td>
        );
      })}
      {menu && (
        <td {...roles.cell} className="absolute top-1.5 right-1.5 @2xl:static @2xl:pr-2 @2xl:text-right">
          {menu}
        </td>
      )}
    </tr>
  );
}

/** The whole row is a target for the pointer; the link in its first cell is the one for the keyboard. */
function followRowLink(event: MouseEvent<HTMLTableRowElement>) {
  const target = event.target as HTMLElement;
  if (target.closest('a, button, input, label, select, textarea, [role="menuitem"]')) return;
  if (window.getSelection()?.toString()) return;
  const link = event.currentTarget.querySelector<HTMLAnchorElement>('a[href]');
  link?.dispatchEvent(
    new window.MouseEvent('click', {
      bubbles: true,
      cancelable: true,
      ctrlKey: event.ctrlKey,
      metaKey: event.metaKey,
      shiftKey: event.shiftKey,
    }),
  );
}

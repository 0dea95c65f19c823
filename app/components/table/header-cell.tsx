import { Link } from '@remix-run/react';
import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { cn } from '../cn.ts';
import type { Column } from './column.ts';
import { withParams } from './filter.ts';
import { useListParams } from './use-list-params.ts';

/** A column's head; a link that sorts where the server can: ascending, descending, as before. */
export function HeaderCell<Row>({ column, className }: { column: Column<Row>; className: string }) {
  const { t } = useTranslation();
  const params = useListParams();
  const { sort, header } = column;
  const current = params.get('sort');
  const state =
    sort && current === sort ? 'ascending' : sort && current === `-${sort}` ? 'descending' : 'none';
  const Icon = state === 'ascending' ? ArrowUp : state === 'descending' ? ArrowDown : ChevronsUpDown;
  const next = { none: sort ?? null, ascending: `-${sort}`, descending: null }[state];
  const says = {
    none: 'table.sortAscending',
    ascending: 'table.sortDescending',
    descending: 'table.sortNone',
  } as const;
  return (
    <th
      scope="col"
      aria-sort={sort ? state : undefined}
      style={column.width ? { width: column.width } : undefined}
      className={cn(className, column.numeric && 'text-right')}
    >
      {sort ? (
        <>
          {/* As cards the sorting is among the filters; the head then only names the columns for screen readers. */}
          <span className="@2xl:hidden">{header}</span>
          <Link
            to={withParams(params, { sort: next })}
            replace
            preventScrollReset
            aria-label={t(says[state], { column: header })}
            className={cn(
              'group -mx-1.5 hidden @2xl:inline-flex items-center gap-1 rounded-sm px-1.5 py-1 hover:text-ink',
              column.numeric && 'flex-row-reverse',
              state !== 'none' && 'text-ink',
            )}
          >
            {header}
            <Icon
              aria-hidden
              className={cn(
                'size-3.5',
                state === 'none' && 'opacity-0 group-hover:opacity-100 group-focus-visible:opacity-100',
              )}
            />
          </Link>
        </>
      ) : (
        header
      )}
    </th>
  );
}

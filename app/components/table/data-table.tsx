import { Form, Link, useLocation, useNavigation, useSearchParams } from '@remix-run/react';
import { rowSelectionFeature, tableFeatures, useTable } from '@tanstack/react-table';
import { Inbox, SearchX } from 'lucide-react';
import { type MouseEvent, type ReactNode, useEffect, useId, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { cn } from '../cn.ts';
import { EmptyState } from '../feedback/empty-state.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { useRootData } from '../use-root-data.ts';
import { type BulkAction, BulkBar } from './bulk-bar.tsx';
import type { Column } from './column.ts';
import { activeFilters, type Filter, withParams } from './filter.ts';
import { FilterBar } from './filter-bar.tsx';
import { HeaderCell } from './header-cell.tsx';
import { type Page, Pagination } from './pagination.tsx';

const features = tableFeatures({ rowSelectionFeature });

export type DataTableProps<Row> = {
  /** What the table holds, for those who do not see its heading. */
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  /** Where a row leads: its page, or the panel beside the list. */
  rowTo?: (row: Row) => string;
  /** The id of the row whose panel is open. */
  openRow?: string;
  page?: Page;
  filters?: readonly Filter[];
  /** Beside the filters: export, new. */
  actions?: ReactNode;
  bulkActions?: readonly BulkAction[];
  /** When there is nothing at all. When only the filters match nothing, the table says so itself. */
  empty?: ReactNode;
  /** Extra content of a row's last cell: a menu. */
  rowMenu?: (row: Row) => ReactNode;
};

/**
 * A list of records. Page, sorting and filters are in the address and done by the server; all of it works without scripts. In a narrow
 * place rows become cards, by the width of the table itself, so that a list beside an open panel does the same.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, columns, rows, rowId, rowTo, page, filters = [], bulkActions = [], empty, rowMenu } = props;
  const { t } = useTranslation();
  const csrf = useRootData()?.csrf;
  const [params] = useSearchParams();
  const navigation = useNavigation();
  const bulkForm = useId();
  const data = useMemo(() => rows.map((value) => ({ value })), [rows]);
  const table = useTable({
    features,
    columns: useMemo(() => columns.map(({ id, header }) => ({ id, header })), [columns]),
    data,
    getRowId: (row: { value: Row }) => rowId(row.value),
  });
  const bulk = bulkActions.length > 0;
  const selected = table.getSelectedRowModel().rows.length;
  const filtered = activeFilters(filters, params).length > 0;
  const { pathname } = useLocation();
  const loading = navigation.state === 'loading' && navigation.location.pathname === pathname;
  const sending = navigation.state !== 'idle' && navigation.formData?.get('_form') === bulkForm;

  const place = useRef<HTMLTableElement>(null);
  const openBefore = useRef(props.openRow);
  useEffect(() => {
    const closed = openBefore.current;
    openBefore.current = props.openRow;
    // Closing the panel puts the keyboard back on the row it came from.
    if (closed && !props.openRow) {
      place.current
        ?.querySelector<HTMLElement>(`[data-row="${CSS.escape(closed)}"] a[href]`)
        ?.focus({ preventScroll: true });
    }
  }, [props.openRow]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows, other selection
  useEffect(() => table.resetRowSelection(true), [rows]);

  return (
    <div className="@container space-y-3">
      {(filters.length > 0 || props.actions || columns.some((column) => column.sort)) && (
        <FilterBar filters={filters} columns={columns} actions={props.actions} />
      )}
      {rows.length === 0 ? (
        <div className="rounded-lg border border-line bg-surface shadow-xs">
          {filtered ? (
            <EmptyState
              icon={SearchX}
              title={t('table.noMatch')}
              text={t('table.noMatchHint')}
              action={
                <LinkButton
                  to={withParams(params, Object.fromEntries(filters.map(({ name }) => [name, null])))}
                  replace
                >
                  {t('action.clearAll')}
                </LinkButton>
              }
            />
          ) : (
            (empty ?? <EmptyState icon={Inbox} title={t('table.empty')} />)
          )}
        </div>
      ) : (
        <div
          aria-busy={loading || undefined}
          className={cn(
            '@2xl:overflow-clip @2xl:rounded-lg @2xl:border @2xl:border-line @2xl:bg-surface @2xl:shadow-xs transition-opacity',
            loading && 'opacity-60',
          )}
        >
          {bulk && (
            <label
              htmlFor={`${bulkForm}all`}
              className="flex min-h-11 items-center gap-3 px-4 text-muted text-sm @2xl:hidden"
            >
              <Checkbox
                id={`${bulkForm}all`}
                checked={table.getIsAllRowsSelected()}
                indeterminate={table.getIsSomeRowsSelected()}
                onChange={table.getToggleAllRowsSelectedHandler()}
              />
              {t('table.selectAll')}
            </label>
          )}
          <table
            ref={place}
            {...roles.table}
            aria-label={label}
            className="block w-full border-collapse text-sm @2xl:table"
          >
            <thead {...roles.rowgroup} className="sr-only @2xl:not-sr-only @2xl:table-header-group">
              <tr {...roles.row}>
                {bulk && (
                  <th {...roles.columnheader} className={cn(headCell, 'w-10 pr-0')}>
                    <Checkbox
                      className="@max-2xl:hidden"
                      aria-label={t('table.selectAll')}
                      checked={table.getIsAllRowsSelected()}
                      indeterminate={table.getIsSomeRowsSelected()}
                      onChange={table.getToggleAllRowsSelectedHandler()}
                    />
                  </th>
                )}
                {columns.map((column) => (
                  <HeaderCell key={column.id} column={column} className={cn(headCell, fromStyle(column))} />
                ))}
                {rowMenu && (
                  <th {...roles.columnheader} className={cn(headCell, 'w-12')}>
                    <span className="sr-only">{t('table.actions')}</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody {...roles.rowgroup} className="grid gap-2 @2xl:table-row-group">
              {table.getRowModel().rows.map((row) => {
                const value = row.original.value;
                const to = rowTo?.(value);
                const isOpen = props.openRow === row.id;
                return (
                  <tr
                    key={row.id}
                    {...roles.row}
                    data-row={row.id}
                    aria-current={isOpen || undefined}
                    onClick={to ? followRowLink : undefined}
                    className={cn(
                      'relative grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-1 rounded-lg border border-line bg-surface p-4 shadow-xs',
                      '@2xl:table-row @2xl:rounded-none @2xl:border-0 @2xl:border-line @2xl:border-b @2xl:shadow-none @2xl:last:border-b-0',
                      to && 'cursor-pointer @2xl:hover:bg-hover',
                      bulk && 'pl-12',
                      rowMenu && 'pr-14',
                      (row.getIsSelected() || isOpen) && 'bg-brand-soft @2xl:hover:bg-brand-soft',
                    )}
                  >
                    {bulk && (
                      <td
                        {...roles.cell}
                        className="absolute top-1.5 left-1.5 @2xl:static @2xl:py-0 @2xl:pl-4"
                      >
                        <label
                          htmlFor={`${bulkForm}${row.id}`}
                          className="grid size-11 place-items-center @2xl:block @2xl:size-auto"
                        >
                          <span className="sr-only">{t('table.select')}</span>
                          <Checkbox
                            id={`${bulkForm}${row.id}`}
                            form={bulkForm}
                            name="id"
                            value={row.id}
                            checked={row.getIsSelected()}
                            onChange={row.getToggleSelectedHandler()}
                            className="@2xl:align-middle"
                          />
                        </label>
                      </td>
                    )}
                    {columns.map((column, index) => {
                      const place = column.card ?? (index === 0 ? 'title' : 'line');
                      const content = column.cell(value);
                      return (
                        <td
                          key={column.id}
                          {...roles.cell}
                          className={cn(
                            'figures min-w-0 @2xl:table-cell @2xl:h-12 @2xl:px-4 @2xl:py-2 @2xl:align-middle',
                            cardStyles[place],
                            column.numeric && '@2xl:whitespace-nowrap @2xl:text-right',
                            fromStyle(column),
                          )}
                        >
                          {place === 'line' && (
                            <span className="shrink-0 text-muted @2xl:hidden">{column.header}</span>
                          )}
                          {index === 0 && to ? (
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
                          )}
                        </td>
                      );
                    })}
                    {rowMenu && (
                      <td
                        {...roles.cell}
                        className="absolute top-1.5 right-1.5 @2xl:static @2xl:pr-2 @2xl:text-right"
                      >
                        {rowMenu(value)}
                      </td>
                    )}
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
      {page && rows.length > 0 && <Pagination page={page} />}
      {bulk && (
        <Form id={bulkForm} method="post" preventScrollReset>
          <input type="hidden" name="_form" value={bulkForm} />
          {csrf && <input type="hidden" name="csrf" value={csrf} />}
          {selected > 0 && (
            <BulkBar
              form={bulkForm}
              count={selected}
              actions={bulkActions}
              pending={sending}
              onClear={() => table.resetRowSelection(true)}
            />
          )}
        </Form>
      )}
    </div>
  );
}

/** Said again because some browsers take the table out of a table that `display` shows as cards. */
const roles = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  cell: { role: 'cell' },
  columnheader: { role: 'columnheader' },
} as const;

const headCell =
  'h-10 border-line border-b bg-sunken/60 px-4 text-left font-medium text-muted text-xs whitespace-nowrap align-middle';

const cardStyles: Record<NonNullable<Column<unknown>['card']>, string> = {
  title: 'order-1 font-medium @max-2xl:col-start-1 @2xl:font-normal',
  aside: 'order-2 text-right font-medium @max-2xl:col-start-2 @2xl:text-left @2xl:font-normal',
  subtitle: 'order-3 col-span-2 text-muted @2xl:text-ink',
  line: 'order-4 col-span-2 flex items-baseline justify-between gap-4 @max-2xl:text-right',
  hidden: 'hidden',
};

function fromStyle(column: { from?: 'lg' | 'xl' }): string {
  if (column.from === 'lg') return '@2xl:hidden @4xl:table-cell';
  if (column.from === 'xl') return '@2xl:hidden @6xl:table-cell';
  return '';
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

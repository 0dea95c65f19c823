import { Form, useLocation, useNavigation } from '@remix-run/react';
import { rowSelectionFeature, tableFeatures, useTable } from '@tanstack/react-table';
import { Inbox, SearchX } from 'lucide-react';
import { type ReactNode, useEffect, useId, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { cn } from '../cn.ts';
import { EmptyState } from '../feedback/empty-state.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { useRootData } from '../use-root-data.ts';
import { type BulkAction, BulkBar } from './bulk-bar.tsx';
import type { Column } from './column.ts';
import { type Filter, withParams } from './filter.ts';
import { FilterBar } from './filter-bar.tsx';
import { HeaderCell } from './header-cell.tsx';
import { type Page, Pagination } from './pagination.tsx';
import { TableRow } from './table-row.tsx';
import { fromStyle, headCellStyle, roles } from './table-styles.ts';
import { useFocusOnClosedRow } from './use-focus-on-closed-row.ts';
import { useListParams } from './use-list-params.ts';

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
  const params = useListParams();
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
  const filtered = filters.some(({ name }) => params.get(name));
  const { pathname } = useLocation();
  const loading = navigation.state === 'loading' && navigation.location.pathname === pathname;
  const sending = navigation.state !== 'idle' && navigation.formData?.get('_form') === bulkForm;

  const place = useFocusOnClosedRow(props.openRow);

  // A reload keeps what is selected as far as it is still there; a bulk action that is through clears it.
  const { rowSelection } = table.state;
  const here = new Set(data.map(({ value }) => rowId(value)));
  const gone = Object.keys(rowSelection).some((id) => !here.has(id));
  useEffect(() => {
    if (gone)
      table.setRowSelection((old) => Object.fromEntries(Object.entries(old).filter(([id]) => here.has(id))));
  });
  const wasSending = useRef(false);
  useEffect(() => {
    if (wasSending.current && !sending) table.resetRowSelection(true);
    wasSending.current = sending;
  }, [sending, table]);

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
                  <th {...roles.columnheader} className={cn(headCellStyle, 'w-10 pr-0')}>
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
                  <HeaderCell
                    key={column.id}
                    column={column}
                    className={cn(headCellStyle, fromStyle(column))}
                  />
                ))}
                {rowMenu && (
                  <th {...roles.columnheader} className={cn(headCellStyle, 'w-12')}>
                    <span className="sr-only">{t('table.actions')}</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody {...roles.rowgroup} className="grid gap-2 @2xl:table-row-group">
              {table.getRowModel().rows.map((row) => (
                <TableRow
                  key={row.id}
                  id={row.id}
                  row={row.original.value}
                  columns={columns}
                  to={rowTo?.(row.original.value)}
                  open={props.openRow === row.id}
                  menu={rowMenu?.(row.original.value)}
                  selection={
                    bulk
                      ? {
                          form: bulkForm,
                          selected: row.getIsSelected(),
                          onToggle: row.getToggleSelectedHandler(),
                        }
                      : undefined
                  }
                />
              ))}
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

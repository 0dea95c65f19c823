import { useSearchParams } from '@remix-run/react';
import { ReceiptText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { DataTable } from '#app/components/table/data-table.tsx';
import { ExportMenu } from '#app/components/table/export-menu.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import type { BillView } from '#app/domain/billing/bill-view.ts';
import type { Day } from '#app/kernel/dates.ts';
import { useBillColumns } from './use-bill-columns.tsx';
import { type BillChoices, useBillFilters } from './use-bill-filters.ts';

type BillsTableProps = {
  bills: readonly BillView[];
  page: { next: string | null; previous: string | null };
  choices: BillChoices;
  /** A run or property that a link from elsewhere has narrowed the list to. */
  narrowed: { run: string | null; property: string | null };
  today: Day;
  currency: string;
  canExport: boolean;
  canBill: boolean;
  openBill: string | undefined;
  search: string;
};

export function BillsTable(props: BillsTableProps) {
  const { bills, page, today, currency, search } = props;
  const { t } = useTranslation('billing');
  const [params] = useSearchParams();
  const columns = useBillColumns(currency, today);
  const filters = useBillFilters(props.choices, {
    ...props.narrowed,
    propertyCode: props.narrowed.property ? bills[0]?.property.code : undefined,
  });
  return (
    <DataTable
      label={t('bills.title')}
      rows={bills}
      rowId={(bill) => bill.id}
      rowTo={(bill) => `/console/money/bills/${bill.id}${search}`}
      openRow={props.openBill}
      page={page}
      filters={filters}
      columns={columns}
      actions={props.canExport && <ExportMenu action="/console/money/bills/export" params={params} />}
      empty={
        <EmptyState
          icon={ReceiptText}
          title={t('bills.empty.title')}
          text={t('bills.empty.text')}
          action={
            props.canBill && (
              <LinkButton to="/console/money/runs/new" variant="primary">
                {t('runs.new')}
              </LinkButton>
            )
          }
        />
      }
    />
  );
}

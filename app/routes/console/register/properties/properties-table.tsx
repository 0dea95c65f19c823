import { useSearchParams } from '@remix-run/react';
import { Warehouse } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { DataTable } from '#app/components/table/data-table.tsx';
import { ExportMenu } from '#app/components/table/export-menu.tsx';
import type { ListedProperty } from '#app/domain/properties/list-properties.ts';
import { paths } from '../../paths.ts';
import { usePropertyColumns } from './use-property-columns.tsx';
import { type PropertyChoices, usePropertyFilters } from './use-property-filters.ts';

type PropertiesTableProps = {
  properties: readonly ListedProperty[];
  page: { next: string | null; previous: string | null };
  choices: PropertyChoices;
  currency: string;
  canExport: boolean;
  /** What helps where there is nothing yet. */
  first: ReactNode;
};

export function PropertiesTable(props: PropertiesTableProps) {
  const { t } = useTranslation('people');
  const [params] = useSearchParams();
  const filters = usePropertyFilters(props.choices);
  const columns = usePropertyColumns(props.currency);
  return (
    <DataTable
      label={t('properties.title')}
      rows={props.properties}
      rowId={({ id }) => id}
      rowTo={({ id }) => paths.property(id)}
      page={props.page}
      filters={filters}
      columns={columns}
      actions={props.canExport && <ExportMenu action="/console/properties/export" params={params} />}
      empty={
        <EmptyState
          icon={Warehouse}
          title={t('properties.empty.title')}
          text={t('properties.empty.text')}
          action={props.first}
        />
      }
    />
  );
}

import { Building2, Pencil } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { DataTable } from '#app/components/table/data-table.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { CommunityView } from '#app/domain/properties/list-communities.ts';
import { CommunityDialog } from './community-dialog.tsx';

type CommunitiesTableProps = {
  communities: readonly CommunityView[];
  page: { next: string | null; previous: string | null };
  canEdit: boolean;
};

export function CommunitiesTable({ communities, page, canEdit }: CommunitiesTableProps) {
  const { t } = useTranslation('people');
  const format = useFormat();
  const [editing, setEditing] = useState<CommunityView | null>(null);
  // The row as the page has it now: once it is saved it is another, and the dialog closes.
  const open = editing && communities.includes(editing) ? editing : null;
  return (
    <>
      <DataTable
        label={t('communities.title')}
        rows={communities}
        rowId={({ id }) => id}
        rowTo={({ id }) => `/console/properties?community=${id}`}
        page={page}
        filters={[{ kind: 'search', name: 'q', label: t('communities.search') }]}
        rowMenu={
          canEdit
            ? (community) => (
                <Button
                  size="icon-sm"
                  variant="ghost"
                  aria-label={t('communities.edit', { name: community.name })}
                  onClick={() => setEditing(community)}
                >
                  <Pencil aria-hidden />
                </Button>
              )
            : undefined
        }
        empty={
          <EmptyState
            icon={Building2}
            title={t('communities.empty.title')}
            text={t('communities.empty.text')}
          />
        }
        columns={[
          { id: 'name', header: t('communities.columns.name'), sort: 'name', cell: ({ name }) => name },
          {
            id: 'city',
            header: t('communities.columns.city'),
            cell: ({ city, district }) => [city, district].filter(Boolean).join(' · ') || '—',
          },
          {
            id: 'address',
            header: t('communities.columns.address'),
            cell: ({ address }) => address ?? '—',
            from: 'lg',
          },
          {
            id: 'buildings',
            header: t('communities.columns.buildings'),
            cell: ({ buildings }) => format.number(buildings),
            numeric: true,
          },
          {
            id: 'properties',
            header: t('communities.columns.properties'),
            cell: ({ properties }) => format.number(properties),
            numeric: true,
          },
        ]}
      />
      {open && <CommunityDialog community={open} onClose={() => setEditing(null)} />}
    </>
  );
}

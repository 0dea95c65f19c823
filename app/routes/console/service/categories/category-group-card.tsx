import { Pencil, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '#app/components/table/data-table.tsx';
import { Badge } from '#app/components/ui/badge.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import type { CategoryGroup } from '#app/domain/tickets/categories/list-categories.ts';
import { GroupDialog } from './group-dialog.tsx';
import { useMinutesWords } from './use-minutes-words.ts';

/** A group with its categories: how fast, who, how. */
export function CategoryGroupCard({ group, canEdit }: { group: CategoryGroup; canEdit: boolean }) {
  const { t } = useTranslation(['desk', 'tickets']);
  const words = useMinutesWords();
  const page = '/console/service/categories';
  return (
    <section aria-labelledby={`group-${group.id}`}>
      <header className="mb-2.5 flex flex-wrap items-center gap-x-3 gap-y-2">
        <h2 id={`group-${group.id}`} className="font-semibold">
          {group.name}
        </h2>
        <Badge>{t(`tickets:kind.${group.kind}`)}</Badge>
        {!group.isActive && <Badge tone="warning">{t('categories.inactive')}</Badge>}
        {canEdit && (
          <span className="ml-auto flex gap-2">
            <GroupDialog
              id={`edit-${group.id}`}
              group={group}
              trigger={
                <Button size="sm" variant="ghost">
                  <Pencil aria-hidden />
                  {t('categories.edit')}
                </Button>
              }
            />
            <LinkButton size="sm" to={`${page}/new?group=${group.id}`}>
              <Plus aria-hidden />
              {t('categories.newCategory')}
            </LinkButton>
          </span>
        )}
      </header>
      <DataTable
        label={group.name}
        rows={group.categories}
        rowId={({ id }) => id}
        rowTo={({ id }) => `${page}/${id}`}
        columns={[
          {
            id: 'name',
            header: t('categories.columns.name'),
            cell: ({ name, isActive }) => (
              <>
                <span className="font-medium">{name}</span>{' '}
                {!isActive && <Badge tone="warning">{t('categories.inactive')}</Badge>}
              </>
            ),
            width: '26%',
          },
          {
            id: 'respond',
            header: t('categories.columns.respond'),
            cell: ({ respondMinutes }) => words(respondMinutes),
            numeric: true,
          },
          {
            id: 'arrive',
            header: t('categories.columns.arrive'),
            cell: ({ arriveMinutes }) => words(arriveMinutes),
            numeric: true,
          },
          {
            id: 'resolve',
            header: t('categories.columns.resolve'),
            cell: ({ resolveMinutes }) => words(resolveMinutes),
            numeric: true,
          },
          {
            id: 'department',
            header: t('categories.columns.department'),
            cell: ({ departmentName }) => departmentName ?? '—',
          },
          {
            id: 'dispatch',
            header: t('categories.columns.dispatch'),
            cell: ({ dispatch }) => t(`categories.dispatch.${dispatch}`),
          },
          {
            id: 'asks',
            header: t('categories.columns.asks'),
            cell: ({ fieldCount }) =>
              fieldCount > 0 ? t('categories.fieldCount', { count: fieldCount }) : '—',
            from: 'lg',
          },
        ]}
      />
    </section>
  );
}

import { Archive, ArchiveRestore } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '#app/components/table/data-table.tsx';
import { Badge } from '#app/components/ui/badge.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';
import type { SpendingCategoryView } from '#app/domain/spending/list-spending-categories.ts';
import { ConfirmAction } from '../../confirm-action.tsx';
import { EditCategory } from './edit-category.tsx';

type CategoriesTableProps = { categories: readonly SpendingCategoryView[]; canSeeBooks: boolean };

export function CategoriesTable({ categories, canSeeBooks }: CategoriesTableProps) {
  const { t } = useTranslation('spending');
  return (
    <div className="max-w-3xl">
      <DataTable
        label={t('categories.title')}
        rows={categories}
        rowId={({ id }) => id}
        empty={<p className="px-5 py-8 text-center text-muted text-sm">{t('categories.empty')}</p>}
        columns={[
          {
            id: 'name',
            header: t('categories.name'),
            cell: ({ name, status }) => (
              <>
                {name} {status === 'archived' && <Badge>{t('categories.archived')}</Badge>}
              </>
            ),
          },
          {
            id: 'account',
            header: t('categories.account'),
            cell: ({ account }) =>
              canSeeBooks ? (
                <TextLink to={`/console/money/books/accounts/${account.id}`}>{account.code}</TextLink>
              ) : (
                <span className="figures">{account.code}</span>
              ),
          },
          {
            id: 'actions',
            header: t('categories.edit'),
            cell: (category) => <CategoryActions category={category} />,
            card: 'aside',
          },
        ]}
      />
    </div>
  );
}

function CategoryActions({ category }: { category: SpendingCategoryView }) {
  const { t } = useTranslation('spending');
  const { id, name, status } = category;
  const archived = status === 'archived';
  const action = archived ? t('categories.restore') : t('categories.archive');
  return (
    <span className="flex justify-end gap-1">
      {!archived && <EditCategory category={category} />}
      <ConfirmAction
        intent={archived ? 'restore' : 'archive'}
        title={archived ? `${action}: ${name}` : t('categories.archiveQuestion', { name })}
        description={archived ? undefined : t('categories.archiveText')}
        confirmLabel={action}
        trigger={
          <Button variant="ghost" size="icon-sm" aria-label={`${action}: ${name}`}>
            {archived ? <ArchiveRestore aria-hidden /> : <Archive aria-hidden />}
          </Button>
        }
      >
        <input type="hidden" name="categoryId" value={id} />
      </ConfirmAction>
    </span>
  );
}

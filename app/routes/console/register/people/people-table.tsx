import { UsersRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import type { Column } from '#app/components/table/column.ts';
import { DataTable } from '#app/components/table/data-table.tsx';
import type { Filter } from '#app/components/table/filter.ts';
import type { PersonView } from '#app/domain/people/list-people.ts';
import { tenureKinds } from '#app/domain/properties/property-words.ts';
import { paths } from '../../paths.ts';

type PeopleTableProps = {
  people: readonly PersonView[];
  page: { next: string | null; previous: string | null };
};

export function PeopleTable({ people, page }: PeopleTableProps) {
  const { t } = useTranslation('people');
  return (
    <DataTable
      label={t('people.title')}
      rows={people}
      rowId={({ id }) => id}
      rowTo={({ id }) => paths.person(id)}
      page={page}
      filters={usePeopleFilters()}
      columns={usePeopleColumns()}
      empty={<EmptyState icon={UsersRound} title={t('people.empty.title')} text={t('people.empty.text')} />}
    />
  );
}

function usePeopleFilters(): Filter[] {
  const { t } = useTranslation('people');
  return [
    { kind: 'search', name: 'q', label: t('people.search') },
    {
      kind: 'select',
      name: 'kind',
      label: t('people.filters.kind'),
      options: [
        ...tenureKinds.map((value) => ({ value, label: t(`tenureKinds.${value}`) })),
        { value: 'none', label: t('people.filters.none') },
      ],
    },
    {
      kind: 'select',
      name: 'contact',
      label: t('people.filters.contact'),
      options: (['unreachable', 'no_email'] as const).map((value) => ({
        value,
        label: t(`people.filters.${value}`),
      })),
    },
  ];
}

function usePeopleColumns(): Column<PersonView>[] {
  const { t } = useTranslation('people');
  return [
    { id: 'name', header: t('people.columns.name'), sort: 'name', cell: ({ name }) => name },
    {
      id: 'holds',
      header: t('people.columns.holds'),
      cell: ({ holds, holdsCount }) =>
        holdsCount === 0 ? (
          <span className="text-muted">{t('people.noProperty')}</span>
        ) : (
          <>
            {holds.map(({ code }) => code).join(', ')}{' '}
            <span className="text-muted">
              {holdsCount > holds.length
                ? t('people.more', { count: holdsCount })
                : [...new Set(holds.map(({ communityName }) => communityName))].join(', ')}
            </span>
          </>
        ),
      card: 'subtitle',
    },
    { id: 'phone', header: t('people.columns.phone'), cell: ({ phone }) => phone ?? '—' },
    {
      id: 'email',
      header: t('people.columns.email'),
      cell: ({ email }) => <span className="break-all">{email ?? '—'}</span>,
      from: 'lg',
    },
    {
      id: 'language',
      header: t('people.columns.language'),
      cell: ({ language }) => (language ? t(`languages.${language}`) : '—'),
      from: 'xl',
    },
  ];
}

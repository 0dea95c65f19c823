import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { listPeople } from '#app/domain/people/list-people.ts';
import { contactGaps, peopleKinds } from '#app/domain/people/people-filter.ts';
import { readListParams } from '#app/http/list-params.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { PeopleTable } from './people-table.tsx';

export const meta = pageTitle((t) => t('people:people.title'));

export const loader = loaderFor('staff', async ({ ctx, request }) => {
  const params = readListParams(request, { sorts: ['name', 'created'], defaultSort: 'name' });
  const { people, next, previous } = await listPeople(ctx, {
    q: params.q || null,
    kind: params.filter('kind', peopleKinds),
    contact: params.filter('contact', contactGaps),
    sort: params.sort.field,
    direction: params.sort.direction,
    after: params.after,
    before: params.before,
    limit: params.size,
  });
  return { people, page: { next, previous } };
});

export default function People() {
  const list = useLoaderData<typeof loader>();
  const { t } = useTranslation('people');
  return (
    <>
      <PageHeader title={t('people.title')} description={t('people.description')} />
      <PeopleTable {...list} />
    </>
  );
}

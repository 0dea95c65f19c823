import { Form, useLoaderData } from '@remix-run/react';
import { BookOpenCheck, Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { Input } from '#app/components/ui/input.tsx';
import { similarCases } from '#app/domain/cases/similar-cases.ts';
import { readListParams } from '#app/http/list-params.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { CaseList } from './case-list.tsx';

export const meta = pageTitle((t) => t('aftercare:cases.title'));

export const loader = loaderFor('staff', async ({ ctx, request }) => {
  const { q } = readListParams(request, { sorts: ['score'], defaultSort: 'score' });
  return { q, cases: await similarCases(ctx, { text: q, limit: 30 }) };
});

/** How matters were settled before, found by what they are about. */
export default function Cases() {
  const { q, cases } = useLoaderData<typeof loader>();
  const { t } = useTranslation('aftercare');
  return (
    <>
      <PageHeader title={t('cases.title')} description={t('cases.description')} />
      <Form role="search" className="mb-5 flex max-w-3xl flex-wrap gap-2">
        <Input
          type="search"
          name="q"
          defaultValue={q}
          key={q}
          maxLength={200}
          aria-label={t('cases.search')}
          placeholder={t('cases.placeholder')}
          className="min-w-0 flex-1 basis-60"
        />
        <Button type="submit" variant="primary">
          <Search aria-hidden />
          {t('cases.find')}
        </Button>
      </Form>
      {cases.length > 0 ? (
        <Card className="max-w-3xl">
          <CaseList cases={cases} />
        </Card>
      ) : (
        <EmptyState
          icon={BookOpenCheck}
          title={t(q === '' ? 'cases.begin' : 'cases.none')}
          text={t(q === '' ? 'cases.beginText' : 'cases.noneText')}
        />
      )}
    </>
  );
}

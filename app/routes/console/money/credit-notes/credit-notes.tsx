import { useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { ExportMenu } from '#app/components/table/export-menu.tsx';
import { listCreditNotes } from '#app/domain/credits/list-credit-notes.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { CreditNotesTable } from './credit-notes-table.tsx';
import { readCreditNoteFilter } from './read-credit-note-filter.ts';

export const meta = pageTitle((t) => t('credits:notes.title'));

export const loader = loaderFor('staff', async ({ ctx, request }) => {
  const { filter, page } = readCreditNoteFilter(request);
  const { notes, next, previous } = await listCreditNotes(ctx, { ...filter, ...page });
  return {
    notes,
    page: { next, previous },
    currency: ctx.tenant.currency,
    canExport: ctx.ability.can('export', 'CreditNote'),
  };
});

export default function CreditNotes() {
  const { notes, page, currency, canExport } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const { t } = useTranslation('credits');
  return (
    <>
      <PageHeader title={t('notes.title')} description={t('notes.description')} />
      <CreditNotesTable
        notes={notes}
        page={page}
        currency={currency}
        actions={canExport && <ExportMenu action="/console/money/credit-notes/export" params={params} />}
      />
    </>
  );
}

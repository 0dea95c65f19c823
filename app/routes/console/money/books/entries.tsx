import { useLoaderData } from '@remix-run/react';
import { BookOpenText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { DataTable } from '#app/components/table/data-table.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { listTransfers } from '#app/domain/ledger/list-transfers.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { isId } from '#app/kernel/ids.ts';
import { BooksTabs } from './books-tabs.tsx';

export const meta = pageTitle((t) => t('ledger:entries.title'));

export const loader = loaderFor('staff', async ({ ctx, url }) => {
  const id = (name: string) => {
    const value = url.searchParams.get(name);
    return value && isId(value) ? value : null;
  };
  const { transfers, ...page } = await listTransfers(ctx, { after: id('after'), before: id('before') });
  return { transfers, page, currency: ctx.tenant.currency };
});

/** The journal of the whole company, the latest entry first. */
export default function Entries() {
  const { transfers, page, currency } = useLoaderData<typeof loader>();
  const { t } = useTranslation('ledger');
  const format = useFormat();
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} tabs={<BooksTabs canSeeEntries />} />
      <DataTable
        label={t('entries.title')}
        rows={transfers}
        rowId={(line) => line.id}
        rowTo={(line) => `/console/money/books/journal/${line.documentKind}/${line.documentId}`}
        page={page}
        empty={<EmptyState icon={BookOpenText} title={t('journal.empty')} text={t('entries.emptyText')} />}
        columns={[
          { id: 'day', header: t('entries.postedOn'), cell: ({ postedOn }) => format.day(postedOn) },
          {
            id: 'document',
            header: t('entries.document'),
            cell: ({ documentKind }) => t(`entries.documents.${documentKind}`),
          },
          {
            id: 'debit',
            header: t('journal.debit'),
            cell: ({ debitName, debitCode }) => (
              <>
                {debitName} <span className="text-muted">{debitCode}</span>
              </>
            ),
          },
          {
            id: 'credit',
            header: t('journal.credit'),
            cell: ({ creditName, creditCode }) => (
              <>
                {creditName} <span className="text-muted">{creditCode}</span>
              </>
            ),
          },
          {
            id: 'amount',
            header: t('entries.amount'),
            cell: ({ amount }) => format.money(amount, currency),
            numeric: true,
            card: 'aside',
          },
        ]}
      />
    </>
  );
}

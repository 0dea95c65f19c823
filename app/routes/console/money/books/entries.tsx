import { useLoaderData } from '@remix-run/react';
import { BookOpenText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { DataTable } from '#app/components/table/data-table.tsx';
import { FilterBar } from '#app/components/table/filter-bar.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { findDocuments } from '#app/domain/ledger/find-documents.ts';
import { listTransfers } from '#app/domain/ledger/list-transfers.ts';
import { readListParams } from '#app/http/list-params.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { isId } from '#app/kernel/ids.ts';
import { BooksTabs } from './books-tabs.tsx';
import { FoundDocuments } from './found-documents.tsx';

export const meta = pageTitle((t) => t('ledger:entries.title'));

export const loader = loaderFor('staff', async ({ ctx, request, url }) => {
  const id = (name: string) => {
    const value = url.searchParams.get(name);
    return value && isId(value) ? value : null;
  };
  const number = /^\D*(\d{1,15})$/.exec(
    readListParams(request, { sorts: ['day'], defaultSort: 'day' }).q,
  )?.[1];
  const found = number ? await findDocuments(ctx, { number: BigInt(number) }) : null;
  const { transfers, ...page } = await listTransfers(ctx, { after: id('after'), before: id('before') });
  return { transfers, page, number, found, currency: ctx.tenant.currency };
});

/** The journal of the whole company, the latest entry first. */
export default function Entries() {
  const { transfers, page, number, found, currency } = useLoaderData<typeof loader>();
  const { t } = useTranslation('ledger');
  const format = useFormat();
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} tabs={<BooksTabs canSeeEntries />} />
      <div className="mb-4 space-y-3">
        <FilterBar
          filters={[
            { kind: 'search', name: 'q', label: t('find.label'), placeholder: t('find.placeholder') },
          ]}
        />
        {found && number && <FoundDocuments documents={found} number={number} currency={currency} />}
      </div>
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

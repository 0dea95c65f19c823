import { useLoaderData, useSearchParams } from '@remix-run/react';
import { BookOpenText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { DataTable } from '#app/components/table/data-table.tsx';
import { ExportMenu } from '#app/components/table/export-menu.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { accountEntries } from '#app/domain/ledger/account-entries.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { idParam } from '../../id-param.ts';
import { readDays } from './read-days.ts';

export const meta = pageTitle((t) => t('ledger:account.title'));

export const loader = loaderFor('staff', async ({ ctx, params, url }) => {
  const { from, asOf } = readDays(url);
  const { account, entries, ...page } = await accountEntries(ctx, {
    accountId: idParam(params.account),
    from,
    through: asOf,
    after: url.searchParams.get('after'),
    before: url.searchParams.get('before'),
  });
  return { account, entries, page, currency: ctx.tenant.currency };
});

/** Everything that moved an account, the latest first, with what stood on it after each. */
export default function Account() {
  const { account, entries, page, currency } = useLoaderData<typeof loader>();
  const { t } = useTranslation('ledger');
  const format = useFormat();
  const [params] = useSearchParams();
  const amount = (value: bigint) => (value === 0n ? '' : format.money(value, currency));
  return (
    <>
      <PageHeader
        title={account.name}
        description={`${account.code} · ${t(`kinds.${account.kind}`)}`}
        breadcrumbs={[{ to: '/console/money/books', label: t('title') }]}
      />
      <DataTable
        label={account.name}
        rows={entries}
        rowId={(entry) => entry.id}
        rowTo={(entry) => `/console/money/books/journal/${entry.documentKind}/${entry.documentId}`}
        page={page}
        filters={[
          { kind: 'date', name: 'from', label: t('from') },
          { kind: 'date', name: 'asOf', label: t('through') },
        ]}
        actions={<ExportMenu action={`/console/money/books/accounts/${account.id}/export`} params={params} />}
        empty={<EmptyState icon={BookOpenText} title={t('journal.empty')} text={t('account.emptyText')} />}
        columns={[
          {
            id: 'document',
            header: t('entries.document'),
            cell: ({ documentKind }) => t(`entries.documents.${documentKind}`),
          },
          { id: 'day', header: t('entries.postedOn'), cell: ({ postedOn }) => format.day(postedOn) },
          {
            id: 'other',
            header: t('account.other'),
            cell: ({ otherName, otherCode }) => (
              <>
                {otherName} <span className="text-muted">{otherCode}</span>
              </>
            ),
          },
          {
            id: 'debit',
            header: t('journal.debit'),
            cell: ({ debit }) => amount(debit),
            numeric: true,
          },
          {
            id: 'credit',
            header: t('journal.credit'),
            cell: ({ credit }) => amount(credit),
            numeric: true,
          },
          {
            id: 'balance',
            header: t('account.balance'),
            cell: ({ balance }) => format.money(balance, currency),
            numeric: true,
          },
        ]}
      />
    </>
  );
}

import { useLoaderData } from '@remix-run/react';
import { BookOpenText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { DataTable } from '#app/components/table/data-table.tsx';
import { ExportMenu } from '#app/components/table/export-menu.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { propertyJournal } from '#app/domain/ledger/property-journal.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { formatPeriod } from '#app/kernel/format-period.ts';
import { idParam } from '../../id-param.ts';

export const meta = pageTitle((t) => t('ledger:property.title'));

export const loader = loaderFor('staff', async ({ ctx, params, url }) => {
  const asked = Number(url.searchParams.get('after') ?? url.searchParams.get('before') ?? 0);
  const { property, lines, next, previous } = await propertyJournal(ctx, {
    propertyId: idParam(params.property),
    skip: Number.isInteger(asked) && asked > 0 ? Math.min(asked, 100_000) : 0,
  });
  const cursor = (skip: number | null) => (skip === null ? null : String(skip));
  return {
    property,
    lines,
    page: { next: cursor(next), previous: cursor(previous) },
    currency: ctx.tenant.currency,
  };
});

/** All documents of a property as they were posted, with what was owed and prepaid after each. */
export default function PropertyBooks() {
  const { property, lines, page, currency } = useLoaderData<typeof loader>();
  const { t, i18n } = useTranslation('ledger');
  const format = useFormat();
  const amount = (value: bigint) => (value === 0n ? '' : format.money(value, currency));
  return (
    <>
      <PageHeader
        title={property.code}
        description={`${property.communityName} · ${t('property.description')}`}
        breadcrumbs={[{ to: '/console/money/books', label: t('title') }]}
        actions={
          <LinkButton to={`/console/money/statements/${property.id}`}>{t('property.statement')}</LinkButton>
        }
      />
      <DataTable
        label={t('property.title')}
        rows={lines}
        rowId={(line) => `${line.postedOn} ${line.documentId} ${line.kind}`}
        rowTo={(line) => `/console/money/books/journal/${line.documentKind}/${line.documentId}`}
        page={page}
        actions={
          <ExportMenu
            action={`/console/money/books/properties/${property.id}/export`}
            params={new URLSearchParams()}
          />
        }
        empty={<EmptyState icon={BookOpenText} title={t('journal.empty')} text={t('entries.emptyText')} />}
        columns={[
          {
            id: 'document',
            header: t('entries.document'),
            cell: ({ kind, isLateFee, feeItemName, period, number }) => (
              <>
                {t(`property.kinds.${isLateFee && kind === 'charge' ? 'late_fee' : kind}`)}
                {number !== null && <span className="figures text-muted"> {number.toString()}</span>}
                {feeItemName && (
                  <span className="block text-muted text-xs">
                    {feeItemName}
                    {period && ` · ${formatPeriod(period, i18n.language)}`}
                  </span>
                )}
              </>
            ),
          },
          { id: 'day', header: t('entries.postedOn'), cell: ({ postedOn }) => format.day(postedOn) },
          { id: 'owed', header: t('property.owed'), cell: ({ owed }) => amount(owed), numeric: true },
          {
            id: 'owedAfter',
            header: t('property.owedAfter'),
            cell: ({ owedAfter }) => format.money(owedAfter, currency),
            numeric: true,
          },
          {
            id: 'prepaid',
            header: t('property.prepaid'),
            cell: ({ prepaid }) => amount(prepaid),
            numeric: true,
          },
          {
            id: 'prepaidAfter',
            header: t('property.prepaidAfter'),
            cell: ({ prepaidAfter }) => amount(prepaidAfter),
            numeric: true,
          },
        ]}
      />
    </>
  );
}

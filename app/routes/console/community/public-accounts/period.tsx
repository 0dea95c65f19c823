import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { CategoryChart } from '#app/components/accounts/category-chart.tsx';
import { PeriodEntries } from '#app/components/accounts/period-entries.tsx';
import { PeriodSums } from '#app/components/accounts/period-sums.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { ExportMenu } from '#app/components/table/export-menu.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { getPeriod } from '#app/domain/public-accounts/get-period.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { idParam } from '../../id-param.ts';

export const meta = pageTitle<Awaited<ReturnType<typeof loader>>>((t, data) =>
  data ? data.period.accountName : t('accounts:title'),
);

export const loader = loaderFor('staff', async ({ ctx, params }) => ({
  period: await getPeriod(ctx, {
    accountId: idParam(params.account),
    periodId: idParam(params.period),
  }),
  currency: ctx.tenant.currency,
  canExport: ctx.ability.can('export', 'PublicAccount'),
}));

/** A published period as the owners see it. */
export default function Period() {
  const { period, currency, canExport } = useLoaderData<typeof loader>();
  const { t } = useTranslation('accounts');
  const format = useFormat();
  const { figures, publishedBy } = period;
  const account = `/console/public-accounts/${period.accountId}`;
  const days = new URLSearchParams({ from: figures.from, through: figures.through });
  const published = t('period.publishedAt', { at: format.moment(period.publishedAt) });
  return (
    <>
      <PageHeader
        title={t('period.title', { from: format.day(figures.from), through: format.day(figures.through) })}
        description={[published, publishedBy && t('period.by', { name: publishedBy })]
          .filter(Boolean)
          .join(' · ')}
        breadcrumbs={[
          { to: '/console/public-accounts', label: t('title') },
          { to: account, label: period.accountName },
        ]}
        actions={canExport && <ExportMenu action={`${account}/export`} params={days} />}
      />
      <div className="grid gap-5 xl:grid-cols-[minmax(0,1fr)_24rem] xl:items-start">
        <div className="space-y-5">
          {figures.categories.length > 0 && (
            <Card title={t('period.chart')}>
              <CategoryChart categories={figures.categories} currency={currency} />
            </Card>
          )}
          <Card title={t('period.entries')} padding="flush">
            <PeriodEntries
              entries={period.entries}
              currency={currency}
              documentTo={(entryId, fileId) => `${account}/entries/${entryId}/documents/${fileId}`}
            />
          </Card>
        </div>
        <Card title={period.accountName}>
          <PeriodSums figures={figures} currency={currency} />
          {period.note && <p className="mt-4 whitespace-pre-wrap break-words text-sm">{period.note}</p>}
        </Card>
      </div>
    </>
  );
}

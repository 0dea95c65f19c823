import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { CategoryChart } from '#app/components/accounts/category-chart.tsx';
import { PeriodEntries } from '#app/components/accounts/period-entries.tsx';
import { PeriodSums } from '#app/components/accounts/period-sums.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { Card } from '#app/components/ui/card.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { getOwnPeriod } from '#app/domain/public-accounts/get-own-period.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { chosenProperty } from './chosen-property.ts';
import { BackLink } from './parts/back-link.tsx';

export const meta = pageTitle((t) => t('accounts:portal.title'));

export const loader = loaderFor('owner', async ({ ctx, params, request }) =>
  getOwnPeriod(ctx, { periodId: params.periodId ?? '', propertyId: await chosenProperty(request) }),
);

/** One published period, with what came in and went out and the papers for it. */
export default function PublicAccountPeriod() {
  const { frame, period } = useLoaderData<typeof loader>();
  const { t } = useTranslation('accounts');
  const format = useFormat();
  const { figures } = period;
  return (
    <div className="space-y-4">
      <BackLink to="/public-accounts">{t('portal.back')}</BackLink>
      <div>
        <h1 className="font-semibold text-xl tracking-tight">{period.accountName}</h1>
        <p className="figures text-muted text-sm">
          {period.communityName} ·{' '}
          {t('period.title', { from: format.day(figures.from), through: format.day(figures.through) })}
        </p>
      </div>
      <Card>
        <PeriodSums figures={figures} currency={frame.currency} />
        {period.note && <p className="mt-4 whitespace-pre-wrap break-words text-sm">{period.note}</p>}
      </Card>
      {figures.categories.length > 0 && (
        <Card title={t('portal.byCategory')}>
          <CategoryChart categories={figures.categories} currency={frame.currency} />
        </Card>
      )}
      <Card title={t('portal.entries')} padding="flush">
        <PeriodEntries
          entries={period.entries}
          currency={frame.currency}
          documentTo={(entryId, fileId) => `/public-accounts/documents/${entryId}/${fileId}`}
        />
      </Card>
    </div>
  );
}

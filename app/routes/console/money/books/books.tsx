import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { FilterBar } from '#app/components/table/filter-bar.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { trialBalance } from '#app/domain/ledger/trial-balance.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { isDay } from '#app/kernel/dates.ts';
import { BooksCheck } from './books-check.tsx';
import { BooksTabs } from './books-tabs.tsx';
import { TrialBalanceTable } from './trial-balance-table.tsx';

export const meta = pageTitle((t) => t('ledger:title'));

export const loader = loaderFor('staff', async ({ ctx, url }) => {
  const asked = url.searchParams.get('asOf');
  const asOf = asked && isDay(asked) ? asked : undefined;
  return {
    asOf,
    balance: await trialBalance(ctx, { asOf }),
    currency: ctx.tenant.currency,
    canCheck: ctx.ability.can('read', 'LedgerTransfer'),
  };
});

export default function Books() {
  const { asOf, balance, currency, canCheck } = useLoaderData<typeof loader>();
  const { t } = useTranslation('ledger');
  const format = useFormat();
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        tabs={<BooksTabs canSeeEntries={canCheck} />}
      />
      <div className="space-y-6">
        {canCheck && <BooksCheck currency={currency} />}
        <section aria-labelledby="trial-balance" className="space-y-3">
          <h2 id="trial-balance" className="font-semibold text-[0.9375rem]">
            {t('balance.title')}
            {asOf && (
              <span className="ml-2 font-normal text-muted text-sm">
                {t('asOfDay', { day: format.day(asOf) })}
              </span>
            )}
          </h2>
          <FilterBar filters={[{ kind: 'date', name: 'asOf', label: t('asOf') }]} />
          <TrialBalanceTable balance={balance} currency={currency} />
        </section>
      </div>
    </>
  );
}

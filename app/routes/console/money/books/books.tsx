import { useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { ExportMenu } from '#app/components/table/export-menu.tsx';
import { FilterBar } from '#app/components/table/filter-bar.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { latestBooksCheck } from '#app/domain/ledger/check/latest-books-check.ts';
import { periodBalance } from '#app/domain/ledger/period-balance.ts';
import { trialBalance } from '#app/domain/ledger/trial-balance.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { localDay } from '#app/kernel/dates.ts';
import { BooksCheck } from './books-check.tsx';
import { BooksTabs } from './books-tabs.tsx';
import { PeriodBalanceTable } from './period-balance-table.tsx';
import { readDays } from './read-days.ts';
import { TrialBalanceTable } from './trial-balance-table.tsx';

export const meta = pageTitle((t) => t('ledger:title'));

/** At a day, or, with a first day as well, over a period. */
export const loader = loaderFor('staff', async ({ ctx, url }) => {
  const { from, asOf } = readDays(url);
  const today = localDay(ctx.now(), ctx.tenant.timeZone);
  const canSee = ctx.ability.can('read', 'LedgerTransfer');
  const [balance, period, check] = await Promise.all([
    from ? null : trialBalance(ctx, { asOf }),
    from ? periodBalance(ctx, { from, through: asOf ?? today }) : null,
    canSee ? latestBooksCheck(ctx, {}) : null,
  ]);
  return {
    days: { from, through: asOf ?? today, asked: asOf },
    balance,
    period,
    check,
    isFresh: check !== null && localDay(check.startedAt, ctx.tenant.timeZone) === today,
    currency: ctx.tenant.currency,
    canSee,
    canStart: ctx.ability.can('create', 'BooksCheck'),
  };
});

export default function Books() {
  const { days, balance, period, check, isFresh, currency, canSee, canStart } =
    useLoaderData<typeof loader>();
  const { t } = useTranslation('ledger');
  const format = useFormat();
  const [params] = useSearchParams();
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        tabs={<BooksTabs canSeeEntries={canSee} />}
      />
      <div className="space-y-6">
        {canSee && <BooksCheck check={check} isFresh={isFresh} canStart={canStart} currency={currency} />}
        <section aria-labelledby="trial-balance" className="space-y-3">
          <h2 id="trial-balance" className="font-semibold text-[0.9375rem]">
            {t('balance.title')}
            {(days.from || days.asked) && (
              <span className="ml-2 font-normal text-muted text-sm">
                {days.from
                  ? t('ofDays', { from: format.day(days.from), through: format.day(days.through) })
                  : t('asOfDay', { day: format.day(days.through) })}
              </span>
            )}
          </h2>
          <FilterBar
            filters={[
              { kind: 'date', name: 'from', label: t('from') },
              { kind: 'date', name: 'asOf', label: t('asOf') },
            ]}
            actions={<ExportMenu action="/console/money/books/export" params={params} />}
          />
          {period && <PeriodBalanceTable balance={period} currency={currency} linked={canSee} days={days} />}
          {balance && <TrialBalanceTable balance={balance} currency={currency} linked={canSee} />}
        </section>
      </div>
    </>
  );
}

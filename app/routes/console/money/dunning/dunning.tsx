import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { MailWarning } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { listDebtors } from '#app/domain/dunning/list-debtors.ts';
import { listStatementBuildings } from '#app/domain/statements/list-statement-buildings.ts';
import { actionFor } from '#app/http/action-for.ts';
import { readListParams } from '#app/http/list-params.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { isId } from '#app/kernel/ids.ts';
import { DebtAges } from './debt-ages.tsx';
import { DebtorsTable } from './debtors-table.tsx';
import { DunningTabs } from './dunning-tabs.tsx';
import { filterQuery, readDebtorFilter } from './read-debtor-filter.ts';

export const meta = pageTitle((t) => t('dunning:title'));

export const loader = loaderFor('staff', async ({ ctx, request, url }) => {
  const params = readListParams(request, { sorts: ['amount'], defaultSort: '-amount' });
  const { currency } = ctx.tenant;
  const filter = readDebtorFilter(url, currency);
  const [list, places] = await Promise.all([
    listDebtors(ctx, {
      ...filter,
      order: params.filter('order', ['age'] as const) ?? 'amount',
      after: params.after,
      before: params.before,
      limit: params.size,
    }),
    listStatementBuildings(ctx, { communityId: filter.communityId ?? null }),
  ]);
  return {
    ...list,
    currency,
    communities: places.communities,
    buildings: filter.communityId ? places.buildings : [],
    canSend: ctx.ability.can('create', 'DunningBatch'),
    query: filterQuery(url).toString(),
  };
});

/** The chosen rows go on to the page where the letter is looked at and sent. */
export const action = actionFor('staff', async ({ form }) => {
  const ids = form.getAll('id').filter(isId);
  if (form.get('intent') !== 'letters' || ids.length === 0) throw new DomainError('invalid_input');
  return redirect(`/console/money/dunning/new?ids=${ids.slice(0, 100).join(',')}`);
});

export default function Dunning() {
  const { count, byAge, debtors, next, previous, currency, canSend, query, today, ...places } =
    useLoaderData<typeof loader>();
  const { t } = useTranslation('dunning');
  const format = useFormat();
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          canSend &&
          count > 0 && (
            <LinkButton to={`/console/money/dunning/new?${query}`} variant="primary">
              <MailWarning aria-hidden />
              {t('debtors.writeToAll', { count, formatted: format.number(count) })}
            </LinkButton>
          )
        }
      />
      <DunningTabs />
      {count > 0 && <DebtAges byAge={byAge} count={count} currency={currency} />}
      <DebtorsTable
        debtors={debtors}
        page={{ next, previous }}
        currency={currency}
        canSend={canSend}
        today={today}
        {...places}
      />
    </>
  );
}

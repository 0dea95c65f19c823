import { useLoaderData, useSearchParams } from '@remix-run/react';
import { Plus, Tags } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { ExportMenu } from '#app/components/table/export-menu.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { listPropertyChoices } from '#app/domain/properties/list-property-choices.ts';
import { listSpending } from '#app/domain/spending/list-spending.ts';
import { listSpendingCategories } from '#app/domain/spending/list-spending-categories.ts';
import { spendingFigures } from '#app/domain/spending/spending-figures.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { localDay } from '#app/kernel/dates.ts';
import { readSpendingFilter } from './read-spending-filter.ts';
import { SpendingChart } from './spending-chart.tsx';
import { SpendingTable } from './spending-table.tsx';

export const meta = pageTitle((t) => t('spending:title'));

export const loader = loaderFor('staff', async ({ ctx, request }) => {
  const { filter, page } = readSpendingFilter(request);
  const { spending, next, previous } = await listSpending(ctx, { ...filter, ...page });
  const can = ctx.ability.can.bind(ctx.ability);
  const [figures, categories, places] = await Promise.all([
    spendingFigures(ctx, {
      through: localDay(ctx.now(), ctx.tenant.timeZone),
      communityId: filter.communityId,
    }),
    listSpendingCategories(ctx, {}),
    can('read', 'Property') ? listPropertyChoices(ctx, {}) : { communities: [] },
  ]);
  return {
    spending,
    page: { next, previous },
    figures,
    categories: categories.map(({ id, name }) => ({ value: id, label: name })),
    communities: places.communities.map(({ id, name }) => ({ value: id, label: name })),
    currency: ctx.tenant.currency,
    canCreate: can('create', 'Spending'),
    canExport: can('export', 'Spending'),
    canManage: can('update', 'SpendingCategory'),
  };
});

export default function Spending() {
  const { spending, page, figures, categories, communities, currency, canCreate, canExport, canManage } =
    useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const { t } = useTranslation('spending');
  const create = canCreate && (
    <LinkButton to="/console/money/spending/new" variant="primary">
      <Plus aria-hidden />
      {t('new')}
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          <>
            {canManage && (
              <LinkButton to="/console/money/spending/categories">
                <Tags aria-hidden />
                {t('categories.manage')}
              </LinkButton>
            )}
            {create}
          </>
        }
      />
      <div className="space-y-5">
        <SpendingChart figures={figures} currency={currency} />
        <SpendingTable
          spending={spending}
          page={page}
          currency={currency}
          categories={categories}
          communities={communities}
          actions={canExport && <ExportMenu action="/console/money/spending/export" params={params} />}
          create={create}
        />
      </div>
    </>
  );
}

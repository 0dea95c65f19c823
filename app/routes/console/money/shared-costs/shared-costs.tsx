import { useLoaderData } from '@remix-run/react';
import { Plus, Split } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { DataTable } from '#app/components/table/data-table.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { listMeterChoices } from '#app/domain/meters/list-meter-choices.ts';
import { listSharedCosts } from '#app/domain/shared-costs/list-shared-costs.ts';
import { readListParams } from '#app/http/list-params.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { isId } from '#app/kernel/ids.ts';
import { useSharedCostColumns } from './use-shared-cost-columns.tsx';

export const meta = pageTitle((t) => t('meters:shared.title'));

const statuses = ['draft', 'confirmed', 'cancelled'] as const;

export const loader = loaderFor('staff', async ({ ctx, request }) => {
  const params = readListParams(request, { sorts: ['created'], defaultSort: '-created' });
  const community = params.filter('community');
  const month = params.filter('month');
  const [{ costs, next, previous }, { communities }] = await Promise.all([
    listSharedCosts(ctx, {
      status: params.filter('status', statuses),
      communityId: community && isId(community) ? community : null,
      month: month && /^20\d\d-(0[1-9]|1[0-2])$/.test(month) ? month : null,
      after: params.after,
      before: params.before,
      limit: params.size,
    }),
    listMeterChoices(ctx, {}),
  ]);
  return {
    costs,
    page: { next, previous },
    communities: communities.map(({ id, name }) => ({ value: id, label: name })),
    currency: ctx.tenant.currency,
    canCreate: ctx.ability.can('create', 'SharedCost'),
  };
});

export default function SharedCosts() {
  const { costs, page, communities, currency, canCreate } = useLoaderData<typeof loader>();
  const { t } = useTranslation('meters');
  const columns = useSharedCostColumns(currency);
  const create = canCreate && (
    <LinkButton to="/console/money/shared-costs/new" variant="primary">
      <Plus aria-hidden />
      {t('shared.new')}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={t('shared.title')} description={t('shared.description')} actions={create} />
      <DataTable
        label={t('shared.title')}
        rows={costs}
        rowId={(cost) => cost.id}
        rowTo={(cost) => `/console/money/shared-costs/${cost.id}`}
        page={page}
        filters={[
          {
            kind: 'select',
            name: 'status',
            label: t('shared.status.label'),
            options: statuses.map((value) => ({ value, label: t(`shared.status.${value}`) })),
          },
          { kind: 'select', name: 'community', label: t('community'), options: communities },
          { kind: 'month', name: 'month', label: t('shared.month') },
        ]}
        columns={columns}
        empty={
          <EmptyState icon={Split} title={t('shared.empty')} text={t('shared.emptyText')} action={create} />
        }
      />
    </>
  );
}

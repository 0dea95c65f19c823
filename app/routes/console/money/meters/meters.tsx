import { Outlet, useLoaderData, useLocation, useParams } from '@remix-run/react';
import { ListChecks, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { ListWithPanel } from '#app/components/shells/side-panel.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { listFeeItems } from '#app/domain/fees/list-fee-items.ts';
import { listMeters } from '#app/domain/meters/list-meters.ts';
import { readListParams } from '#app/http/list-params.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { isId } from '#app/kernel/ids.ts';
import { MetersTable } from './meters-table.tsx';

export const meta = pageTitle((t) => t('billing:meters.title'));

export const loader = loaderFor('staff', async ({ ctx, request }) => {
  const params = readListParams(request, { sorts: ['number'], defaultSort: 'number' });
  const id = (value: string | null) => (value && isId(value) ? value : null);
  const [{ meters, next }, items] = await Promise.all([
    listMeters(ctx, {
      q: params.q.slice(0, 100) || null,
      feeItemId: id(params.filter('feeItem')),
      propertyId: id(params.filter('property')),
      after: id(params.after),
      limit: params.size,
    }),
    listFeeItems(ctx, { status: 'all' }),
  ]);
  return {
    meters,
    next,
    feeItems: items
      .filter(({ kind }) => kind === 'per_quantity')
      .map(({ id: value, name }) => ({ value, label: name })),
    canCreate: ctx.ability.can('create', 'Meter'),
    canRead: ctx.ability.can('update', 'Meter'),
  };
});

export default function Meters() {
  const { meters, next, feeItems, canCreate, canRead } = useLoaderData<typeof loader>();
  const { meter } = useParams();
  const { search } = useLocation();
  const { t } = useTranslation('billing');
  const create = canCreate && (
    <LinkButton to="/console/money/meters/new">
      <Plus aria-hidden />
      {t('meters.new')}
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title={t('meters.title')}
        description={t('meters.description')}
        actions={
          <>
            {create}
            {canRead && meters.length > 0 && (
              <LinkButton to="/console/money/meters/readings" variant="primary">
                <ListChecks aria-hidden />
                {t('meters.readMany')}
              </LinkButton>
            )}
          </>
        }
      />
      <ListWithPanel panel={meter ? <Outlet /> : null}>
        <MetersTable
          meters={meters}
          next={next}
          feeItems={feeItems}
          openMeter={meter}
          search={search}
          create={create}
        />
      </ListWithPanel>
    </>
  );
}

import { Outlet, useLoaderData, useLocation, useParams } from '@remix-run/react';
import { HandCoins } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { ListWithPanel } from '#app/components/shells/side-panel.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { StatTile } from '#app/components/ui/stat-tile.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { depositKinds, depositStatuses } from '#app/domain/deposits/deposit-words.ts';
import { listDeposits } from '#app/domain/deposits/list-deposits.ts';
import { readListParams } from '#app/http/list-params.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { isId } from '#app/kernel/ids.ts';
import { DepositsTable } from './deposits-table.tsx';

export const meta = pageTitle((t) => t('counter:deposits.title'));

export const loader = loaderFor('staff', async ({ ctx, request }) => {
  const params = readListParams(request, { sorts: ['taken'], defaultSort: '-taken' });
  const cursor = (value: string | null) => (value && isId(value) ? value : null);
  const property = params.filter('property');
  const { deposits, held, next, previous } = await listDeposits(ctx, {
    q: params.q.slice(0, 100) || null,
    status: params.filter('status', depositStatuses),
    kind: params.filter('kind', depositKinds),
    propertyId: property && isId(property) ? property : null,
    after: cursor(params.after),
    before: cursor(params.before),
    limit: params.size,
  });
  return {
    deposits,
    held,
    page: { next, previous },
    currency: ctx.tenant.currency,
    canTake: ctx.ability.can('create', 'Payment') && ctx.ability.can('create', 'Deposit'),
  };
});

export default function Deposits() {
  const { deposits, held, page, currency, canTake } = useLoaderData<typeof loader>();
  const { deposit } = useParams();
  const { search } = useLocation();
  const { t } = useTranslation('counter');
  const format = useFormat();
  const take = canTake && (
    <LinkButton to="/console/money/counter" variant="primary">
      <HandCoins aria-hidden />
      {t('deposit.take')}
    </LinkButton>
  );
  return (
    <>
      <div className="print:hidden">
        <PageHeader title={t('deposits.title')} description={t('deposits.description')} actions={take} />
        {held.count > 0 && (
          <div className="mb-4 max-w-xs">
            <StatTile
              label={t('deposits.heldTotal')}
              value={format.money(held.amount, currency)}
              note={t('deposits.heldCount', { count: held.count })}
            />
          </div>
        )}
      </div>
      <ListWithPanel panel={deposit ? <Outlet /> : null}>
        <div className="print:hidden">
          <DepositsTable
            deposits={deposits}
            page={page}
            openDeposit={deposit}
            search={search}
            currency={currency}
            first={take}
          />
        </div>
      </ListWithPanel>
    </>
  );
}

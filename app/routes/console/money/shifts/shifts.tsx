import { useLoaderData } from '@remix-run/react';
import { HandCoins } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { listShifts } from '#app/domain/counter/list-shifts.ts';
import { shiftStatuses } from '#app/domain/counter/shift-view.ts';
import { readListParams } from '#app/http/list-params.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { isId } from '#app/kernel/ids.ts';
import { ShiftsTable } from './shifts-table.tsx';

export const meta = pageTitle((t) => t('counter:shifts.title'));

export const loader = loaderFor('staff', async ({ ctx, request }) => {
  const params = readListParams(request, { sorts: ['opened'], defaultSort: '-opened' });
  const cursor = (value: string | null) => (value && isId(value) ? value : null);
  const { shifts, next, previous } = await listShifts(ctx, {
    status: params.filter('status', shiftStatuses),
    after: cursor(params.after),
    before: cursor(params.before),
    limit: params.size,
  });
  return {
    shifts,
    page: { next, previous },
    currency: ctx.tenant.currency,
    seesAll: ctx.ability.can('read', 'CashierShift'),
    canTake: ctx.ability.can('create', 'Payment'),
  };
});

export default function Shifts() {
  const { shifts, page, currency, seesAll, canTake } = useLoaderData<typeof loader>();
  const { t } = useTranslation('counter');
  const toCounter = canTake && (
    <LinkButton to="/console/money/counter" variant="primary">
      <HandCoins aria-hidden />
      {t('shifts.toCounter')}
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title={t('shifts.title')}
        description={t(seesAll ? 'shifts.description' : 'shifts.descriptionOwn')}
        actions={toCounter}
      />
      <ShiftsTable
        shifts={shifts}
        page={page}
        currency={currency}
        empty={
          <EmptyState
            icon={HandCoins}
            title={t('shifts.empty.title')}
            text={t('shifts.empty.text')}
            action={toCounter}
          />
        }
      />
    </>
  );
}

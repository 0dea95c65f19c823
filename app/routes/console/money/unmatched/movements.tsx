import { useLoaderData } from '@remix-run/react';
import { CircleCheckBig } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { DataTable } from '#app/components/table/data-table.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { listUnmatchedItems } from '#app/domain/payments/payouts/list-unmatched-items.ts';
import { settlePayoutItem } from '#app/domain/payments/payouts/settle-payout-item.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { readListParams } from '#app/http/list-params.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { translator } from '#app/locales/translator.ts';
import { paths } from '../../paths.ts';
import { AsideSwitch } from './aside-switch.tsx';
import { SettleMovement } from './settle-movement.tsx';
import { settleSchema } from './settle-schema.ts';

export const loader = loaderFor('staff', async ({ ctx, request }) => {
  const params = readListParams(request, { sorts: ['id'], defaultSort: 'id' });
  const { items, next } = await listUnmatchedItems(ctx, {
    aside: params.filter('show', ['aside']) === 'aside',
    after: params.after,
    limit: params.size,
  });
  return { items, next, canUpdate: ctx.ability.can('update', 'Payout') };
});

export const action = actionFor('staff', ({ ctx, form, url }) =>
  submitForm(form, settleSchema, async ({ item, as, note }) => {
    await settlePayoutItem(ctx, { itemId: item, as, note });
    const text = translator(ctx.language, 'payouts')('unmatched.settle.done');
    return redirectWithFlash(`/console/money/unmatched/movements${url.search}`, { kind: 'success', text });
  }),
);

type UnmatchedItem = Awaited<ReturnType<typeof listUnmatchedItems>>['items'][number];

/** What Stripe paid out and no payment or refund explains. */
export default function UnmatchedMovements() {
  const { items, next, canUpdate } = useLoaderData<typeof loader>();
  const { t } = useTranslation('payouts');
  const format = useFormat();
  return (
    <DataTable
      label={t('unmatched.tabs.movements')}
      rows={items}
      rowId={({ id }) => id}
      page={{ next, previous: null }}
      actions={<AsideSwitch />}
      empty={
        <EmptyState
          icon={CircleCheckBig}
          title={t('unmatched.empty.movements')}
          text={t('unmatched.empty.movementsText')}
        />
      }
      columns={[
        { id: 'kind', header: t('item.kind'), cell: ({ kind }) => t(`kind.${kind}`) },
        {
          id: 'payout',
          header: t('unmatched.columns.payout'),
          cell: ({ payout }) => (
            <TextLink to={paths.payout(payout.id)}>
              {t('detail.title', { day: format.day(payout.arrivesOn) })}
            </TextLink>
          ),
          card: 'subtitle',
        },
        {
          id: 'reference',
          header: t('detail.reference'),
          cell: ({ stripeTransactionId }) => <span className="figures break-all">{stripeTransactionId}</span>,
          from: 'lg',
        },
        {
          id: 'note',
          header: t('unmatched.columns.note'),
          cell: ({ note }) => note ?? '—',
          from: 'lg',
        },
        {
          id: 'amount',
          header: t('item.net'),
          cell: ({ netAmount, payout }) => format.money(netAmount, payout.currency),
          numeric: true,
          card: 'aside',
        },
        ...(canUpdate
          ? [
              {
                id: 'settle',
                header: t('unmatched.settle.as'),
                cell: (item: UnmatchedItem) => <SettleMovement item={item} />,
              },
            ]
          : []),
      ]}
    />
  );
}

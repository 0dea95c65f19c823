import { useTranslation } from 'react-i18next';
import { DataTable } from '#app/components/table/data-table.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { PayoutDetail } from '#app/domain/payments/payouts/get-payout.ts';
import { ItemLead } from './item-lead.tsx';

/** The movements that a payout paid out, a page of them, each with where it leads. */
export function PayoutItems({ payout }: { payout: PayoutDetail }) {
  const { t } = useTranslation('payouts');
  const format = useFormat();
  const { items, next, currency } = payout;
  return (
    <section aria-labelledby="payout-items" className="space-y-3">
      <h2 id="payout-items" className="font-semibold text-[0.9375rem]">
        {t('detail.items')}
      </h2>
      <DataTable
        label={t('detail.items')}
        rows={items}
        rowId={({ id }) => id}
        page={{ next, previous: null }}
        empty={<p className="px-5 py-8 text-center text-muted text-sm">{t('detail.noItems')}</p>}
        columns={[
          { id: 'kind', header: t('item.kind'), cell: ({ kind }) => t(`kind.${kind}`) },
          {
            id: 'leadsTo',
            header: t('item.leadsTo'),
            cell: (item) => <ItemLead item={item} />,
            card: 'subtitle',
          },
          {
            id: 'amount',
            header: t('item.amount'),
            cell: ({ amount }) => format.money(amount, currency),
            numeric: true,
          },
          {
            id: 'fee',
            header: t('item.fee'),
            cell: ({ feeAmount }) => format.money(feeAmount, currency),
            numeric: true,
          },
          {
            id: 'net',
            header: t('item.net'),
            cell: ({ netAmount }) => format.money(netAmount, currency),
            numeric: true,
            card: 'aside',
          },
        ]}
      />
    </section>
  );
}

import { useTranslation } from 'react-i18next';
import { DataTable } from '#app/components/table/data-table.tsx';
import { Status } from '#app/components/ui/status.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { SettlementView } from '#app/domain/payees/get-payee.ts';

type PayeeSettlementsProps = {
  settlements: readonly SettlementView[];
  currency: string;
  /** Whether the reader may see what a settlement did to the books. */
  canSeeBooks: boolean;
};

const tones = { pending: 'warning', posted: 'positive', declined: 'neutral' } as const;

/** What was handed on, the latest first. */
export function PayeeSettlements({ settlements, currency, canSeeBooks }: PayeeSettlementsProps) {
  const { t } = useTranslation('payees');
  const format = useFormat();
  return (
    <section aria-labelledby="payee-settlements" className="space-y-3">
      <h2 id="payee-settlements" className="font-semibold text-[0.9375rem]">
        {t('settlements.title')}
      </h2>
      <DataTable
        label={t('settlements.title')}
        rows={settlements}
        rowId={({ id }) => id}
        empty={<p className="px-5 py-8 text-center text-muted text-sm">{t('settlements.empty')}</p>}
        columns={[
          {
            id: 'number',
            header: t('settlements.number'),
            cell: ({ id, number, status }) =>
              number === null ? (
                <span className="text-muted">{t('settlements.waiting')}</span>
              ) : canSeeBooks && status === 'posted' ? (
                <TextLink to={`/console/money/books/journal/payee_settlement/${id}`}>
                  {number.toString()}
                </TextLink>
              ) : (
                <span className="figures">{number.toString()}</span>
              ),
          },
          {
            id: 'through',
            header: t('settlements.through'),
            cell: ({ through }) => <span className="figures">{format.day(through)}</span>,
          },
          {
            id: 'status',
            header: t('settlements.status'),
            cell: ({ status }) => <Status tone={tones[status]}>{t(`statuses.${status}`)}</Status>,
            card: 'subtitle',
          },
          {
            id: 'postedOn',
            header: t('settlements.postedOn'),
            cell: ({ postedOn }) =>
              postedOn ? <span className="figures">{format.day(postedOn)}</span> : '—',
            from: 'lg',
          },
          {
            id: 'method',
            header: t('settlements.method'),
            cell: ({ method, reference }) => (
              <>
                {t(`methods.${method}`)} {reference && <span className="text-muted">{reference}</span>}
              </>
            ),
          },
          {
            id: 'amount',
            header: t('settlements.amount'),
            cell: ({ amount }) => format.money(amount, currency),
            numeric: true,
            card: 'aside',
          },
        ]}
      />
    </section>
  );
}

import { ReceiptText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { entryText } from '#app/domain/statements/entry-text.ts';
import type { Statement } from '#app/domain/statements/statement-data.ts';
import { statementTotals } from '#app/domain/statements/statement-totals.ts';
import { formatPeriod } from '#app/kernel/format-period.ts';
import { EmptyState } from '../feedback/empty-state.tsx';
import { Card } from '../ui/card.tsx';
import { useFormat } from '../use-format.ts';

/** A statement on a screen: from what was owed before to what is owed now, the bills with their computation, and what was paid. */
export function StatementView({ statement, currency }: { statement: Statement; currency: string }) {
  const { t } = useTranslation('statements');
  const nothing = statement.bills.length === 0 && statement.entries.length === 0;
  return (
    <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
      <Summary statement={statement} currency={currency} />
      <div className="min-w-0 space-y-5">
        {nothing && (
          <Card>
            <EmptyState icon={ReceiptText} title={t('console.nothing')} text={t('console.nothingText')} />
          </Card>
        )}
        {statement.bills.length > 0 && <Bills statement={statement} currency={currency} />}
        {statement.entries.length > 0 && <Entries statement={statement} currency={currency} />}
      </div>
    </div>
  );
}

type PartProps = { statement: Statement; currency: string };

function Summary({ statement, currency }: PartProps) {
  const { t } = useTranslation('statements');
  const format = useFormat();
  const { opening, closing, payerName } = statement;
  const { charges, lateFees, credits, payments } = statementTotals(statement);
  const lines = [
    { label: t('opening'), amount: opening.owed },
    { label: t('charges'), amount: charges },
    ...(lateFees === 0n ? [] : [{ label: t('lateFees'), amount: lateFees }]),
    ...(credits === 0n ? [] : [{ label: t('credits'), amount: credits }]),
    { label: t('payments'), amount: payments },
  ];
  return (
    <Card>
      <p className="text-muted text-sm">{closing.owed > 0n ? t('toPay') : t('closing')}</p>
      <p className="figures font-semibold text-[2rem] leading-tight tracking-tight">
        {format.money(closing.owed, currency)}
      </p>
      {closing.prepaid > 0n && (
        <p className="text-muted text-sm">
          {t('prepaidLeft', { amount: format.money(closing.prepaid, currency) })}
        </p>
      )}
      <dl className="mt-5 space-y-2 border-line border-t pt-4 text-sm">
        {lines.map(({ label, amount }) => (
          <div key={label} className="flex justify-between gap-4">
            <dt className="text-muted">{label}</dt>
            <dd className="figures">{format.money(amount, currency)}</dd>
          </div>
        ))}
        <div className="flex justify-between gap-4 border-line border-t pt-2 font-semibold">
          <dt>{t('closing')}</dt>
          <dd className="figures">{format.money(closing.owed, currency)}</dd>
        </div>
      </dl>
      <p className="mt-4 border-line border-t pt-3 text-muted text-sm">
        {t('payer')} {payerName ?? t('nobody')}
      </p>
    </Card>
  );
}

function Bills({ statement, currency }: PartProps) {
  const { t, i18n } = useTranslation('statements');
  const format = useFormat();
  return (
    <Card title={t('billsTitle')} padding="flush">
      <ul className="divide-y divide-line">
        {statement.bills.map((bill) => {
          const name = bill.isLateFee ? t('lateFeeOf', { feeItem: bill.feeItemName }) : bill.feeItemName;
          return (
            <li key={`${bill.billId} ${bill.isCancelled}`} className="px-4 py-3 sm:px-5">
              <div className="flex items-baseline justify-between gap-4">
                <span className="min-w-0 font-medium">
                  {bill.isCancelled ? t('cancelled', { bill: name }) : name}
                </span>
                <span className="figures shrink-0 font-medium">{format.money(bill.amount, currency)}</span>
              </div>
              <p className="text-muted text-sm">
                {formatPeriod(bill.period, i18n.language)}
                {!bill.isCancelled && ` · ${t('dueOn')} ${format.day(bill.dueOn)}`}
              </p>
              {bill.computation.length > 0 && (
                <ul className="figures mt-1.5 space-y-0.5 rounded-md bg-sunken px-3 py-2 text-sm">
                  {bill.computation.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

function Entries({ statement, currency }: PartProps) {
  const { t } = useTranslation('statements');
  const format = useFormat();
  return (
    <Card title={t('entriesTitle')} padding="flush">
      <ul className="divide-y divide-line">
        {statement.entries.map((entry, index) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes its order
            key={index}
            className="flex items-baseline justify-between gap-4 px-4 py-3 sm:px-5"
          >
            <span className="min-w-0">
              {entryText(entry, t)}
              <span className="block text-muted text-sm">{format.day(entry.day)}</span>
              {entry.prepaid !== 0n && entry.kind !== 'prepaid' && (
                <span className="block text-muted text-sm">
                  {t(entry.prepaid > 0n ? 'keptAsPrepaid' : 'takenFromPrepaid', {
                    amount: format.money(entry.prepaid > 0n ? entry.prepaid : -entry.prepaid, currency),
                  })}
                </span>
              )}
            </span>
            <span className="figures shrink-0">{format.money(entry.owed, currency)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/feedback/notice.tsx';
import { DescriptionList } from '#app/components/ui/description-list.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { openAmount } from '#app/domain/billing/bill-state.ts';
import type { BillDetail } from '#app/domain/billing/get-bill.ts';
import type { CreditOfBill } from '#app/domain/credits/list-credits-of-bill.ts';
import { formatPeriod } from '#app/kernel/format-period.ts';
import { paths } from '../../paths.ts';
import { JournalTable } from '../books/journal-table.tsx';
import { PanelSection } from '../panel-section.tsx';
import { BillCredits } from './bill-credits.tsx';
import { BillPayments } from './bill-payments.tsx';

type BillFactsProps = {
  bill: BillDetail;
  credits: readonly CreditOfBill[];
  currency: string;
  canSeeBooks: boolean;
  canSeePayments: boolean;
  canSeeRuns: boolean;
};

/** A bill with its explanation, what was paid on it and what it did to the books. */
export function BillFacts({
  bill,
  credits,
  currency,
  canSeeBooks,
  canSeePayments,
  canSeeRuns,
}: BillFactsProps) {
  const { t, i18n } = useTranslation(['billing', 'credits']);
  const format = useFormat();
  const open = openAmount(bill);
  return (
    <>
      <div>
        <p className="text-muted text-sm">{t('bills.columns.amount')}</p>
        <p className="figures font-semibold text-2xl tracking-tight">{format.money(bill.amount, currency)}</p>
        {bill.status !== 'void' && bill.creditedAmount > 0n && (
          <p className="mt-1 text-muted text-sm">
            {t('credits:credit.line', {
              credited: format.money(bill.creditedAmount, currency),
              open: format.money(open, currency),
            })}
          </p>
        )}
        {open > 0n && bill.paidAmount > 0n && (
          <p className="mt-1 text-muted text-sm">
            {t('bills.partlyPaid', {
              paid: format.money(bill.paidAmount, currency),
              open: format.money(open, currency),
            })}
          </p>
        )}
      </div>
      {bill.reversed && (
        <Notice title={t('reverse.title', { reason: bill.reversed.reason })}>
          {t('reverse.by', { name: bill.reversed.by, at: format.moment(bill.reversed.at) })}
        </Notice>
      )}
      <DescriptionList
        items={[
          {
            label: t('bills.columns.property'),
            value: (
              <TextLink to={paths.property(bill.property.id)}>
                {bill.property.communityName} {bill.property.code}
              </TextLink>
            ),
          },
          { label: t('bills.columns.owner'), value: bill.person?.name ?? t('bills.noOwner') },
          { label: t('bills.columns.feeItem'), value: bill.feeItem.name },
          ...(bill.lateFeeOf
            ? [
                {
                  label: t('bills.lateBill'),
                  value: <TextLink to={paths.bill(bill.lateFeeOf)}>{t('bills.lateBillOpen')}</TextLink>,
                },
              ]
            : []),
          ...(bill.lateFee
            ? [
                {
                  label: t('bills.lateFee'),
                  value: (
                    <TextLink to={paths.bill(bill.lateFee.id)}>
                      {format.money(bill.lateFee.amount, currency)}
                    </TextLink>
                  ),
                  figures: true,
                },
              ]
            : []),
          {
            label: t('bills.columns.period'),
            value: formatPeriod(bill.period, i18n.language),
            figures: true,
          },
          {
            label: t('bills.columns.dueOn'),
            value: bill.usualDueOn
              ? t('bills.dueInstead', { day: format.day(bill.dueOn), usual: format.day(bill.usualDueOn) })
              : format.day(bill.dueOn),
            figures: true,
          },
          {
            label: t('bills.issued'),
            value:
              canSeeRuns && bill.runId ? (
                <TextLink to={`/console/money/runs/${bill.runId}`}>{format.moment(bill.createdAt)}</TextLink>
              ) : (
                format.moment(bill.createdAt)
              ),
            figures: true,
          },
        ]}
      />
      <PanelSection title={t('bills.howComputed')}>
        <ul className="figures space-y-1.5 rounded-md bg-sunken px-3.5 py-3 text-sm">
          {bill.explanationLines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </PanelSection>
      {credits.length > 0 && (
        <PanelSection title={t('credits:notes.title')}>
          <BillCredits credits={credits} currency={currency} />
        </PanelSection>
      )}
      <PanelSection title={t('bills.payments')}>
        <BillPayments payments={bill.payments} currency={currency} linked={canSeePayments} />
      </PanelSection>
      {canSeeBooks && (
        <PanelSection title={t('bills.journal')}>
          <JournalTable lines={bill.journal} currency={currency} />
        </PanelSection>
      )}
    </>
  );
}

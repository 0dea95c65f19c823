import { useLoaderData, useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SidePanel } from '#app/components/shells/side-panel.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { openAmount } from '#app/domain/billing/bill-state.ts';
import { getBill } from '#app/domain/billing/get-bill.ts';
import { reverseBill } from '#app/domain/billing/reverse-bill.ts';
import { listCreditsOfBill } from '#app/domain/credits/list-credits-of-bill.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { localDay } from '#app/kernel/dates.ts';
import { translator } from '#app/locales/translator.ts';
import { idParam } from '../../id-param.ts';
import { PanelError } from '../panel-error.tsx';
import { BillFacts } from './bill-facts.tsx';
import { BillStatus } from './bill-status.tsx';
import { CreditBill } from './credit-bill.tsx';
import { isLoweredByOwner } from './is-lowered-by-owner.ts';
import { ReverseBill } from './reverse-bill.tsx';
import { reverseSchema } from './reverse-schema.ts';

export const loader = loaderFor('staff', async ({ ctx, params }) => {
  const bill = await getBill(ctx, { billId: idParam(params.bill) });
  const can = ctx.ability.can.bind(ctx.ability);
  const credits = can('read', 'CreditNote') ? await listCreditsOfBill(ctx, { billId: bill.id }) : [];
  const waiting = credits.reduce(
    (sum, { status, amount }) => (status === 'pending' ? sum + amount : sum),
    0n,
  );
  return {
    bill,
    credits,
    waiting,
    isLowered: isLoweredByOwner(bill, credits),
    canCredit:
      can('create', 'CreditNote') && bill.status !== 'void' && bill.creditedAmount + waiting < bill.amount,
    today: localDay(ctx.now(), ctx.tenant.timeZone),
    currency: ctx.tenant.currency,
    canPay: can('create', 'Payment') && bill.status === 'open',
    canReverse: can('void', 'Bill') && bill.status !== 'void' && bill.lateFeeOf === null,
    canSeeBooks: can('read', 'LedgerTransfer'),
    canSeePayments: can('read', 'Payment'),
    canSeeRuns: can('read', 'BillingRun'),
  };
});

/** Reverses the bill, for a reason. */
export const action = actionFor('staff', ({ ctx, params, form, url }) =>
  submitForm(form, reverseSchema, async ({ reason }) => {
    const billId = idParam(params.bill);
    await reverseBill(ctx, { billId, reason });
    const text = translator(ctx.language, 'billing')('reverse.done');
    return redirectWithFlash(`/console/money/bills/${billId}${url.search}`, { kind: 'success', text });
  }),
);

export default function Bill() {
  const { bill, today, currency, canPay, canReverse, canCredit, waiting, isLowered, ...sees } =
    useLoaderData<typeof loader>();
  const { search } = useLocation();
  const { t } = useTranslation('billing');
  return (
    <SidePanel
      key={bill.id}
      title={`${bill.property.code} · ${bill.feeItem.name}`}
      status={<BillStatus bill={bill} today={today} />}
      closeTo={`/console/money/bills${search}`}
      footer={
        (canPay || canReverse || canCredit) && (
          <>
            {canReverse && (
              <ReverseBill amount={bill.amount} paidAmount={bill.paidAmount} currency={currency} />
            )}
            {canCredit && <CreditBill {...{ bill, waiting, isLowered, currency }} />}
            {canPay && openAmount(bill) > 0n && (
              <LinkButton variant="primary" to={`/console/money/counter?property=${bill.property.id}`}>
                {t('bills.takePayment')}
              </LinkButton>
            )}
          </>
        )
      }
    >
      <BillFacts bill={bill} currency={currency} {...sees} />
    </SidePanel>
  );
}

export function ErrorBoundary() {
  return <PanelError list="/console/money/bills" />;
}

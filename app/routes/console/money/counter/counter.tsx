import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { listPropertyBills } from '#app/domain/billing/list-property-bills.ts';
import { findOwnShift } from '#app/domain/counter/find-own-shift.ts';
import { getDeposit } from '#app/domain/deposits/get-deposit.ts';
import { getPayer } from '#app/domain/payments/get-payer.ts';
import { getPayment } from '#app/domain/payments/get-payment.ts';
import { actionFor } from '#app/http/action-for.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { localDay } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { parseMoney } from '#app/kernel/money.ts';
import { idParam } from '../../id-param.ts';
import { AdvanceForm } from './advance-form.tsx';
import { CounterReceipt } from './counter-receipt.tsx';
import { DepositForm } from './deposit-form.tsx';
import { DepositReceipt } from './deposit-receipt.tsx';
import { openCounterShift } from './open-counter-shift.ts';
import { PayerBills } from './payer-bills.tsx';
import { PayerSearch } from './payer-search.tsx';
import { OpenShift, ShiftBar } from './shift-bar.tsx';
import { takeAdvance } from './take-advance.ts';
import { takeCounterDeposit } from './take-deposit.ts';
import { takePayment } from './take-payment.ts';

export const meta = pageTitle((t) => t('payments:counter.title'));

/**
 * `?property=` is at the counter, with `advance` or `deposit` for money that pays no bill; `?paid=` has just paid, with what was handed over in `received`;
 * `?taken=` is a deposit that was just taken.
 */
export const loader = loaderFor('staff', async ({ ctx, url }) => {
  if (!ctx.ability.can('create', 'Payment')) throw new DomainError('forbidden');
  const { currency, timeZone } = ctx.tenant;
  const [property, paid, taken] = ['property', 'paid', 'taken'].map((name) => url.searchParams.get(name));
  return {
    currency,
    today: localDay(ctx.now(), timeZone),
    shift: await findOwnShift(ctx, {}),
    paid: paid
      ? {
          payment: await getPayment(ctx, { paymentId: idParam(paid) }),
          received: parseMoney(url.searchParams.get('received') ?? '', currency),
        }
      : null,
    taken: taken ? await getDeposit(ctx, { depositId: idParam(taken) }) : null,
    payer: property ? await getPayer(ctx, { propertyId: idParam(property) }) : null,
    bills: property ? await listPropertyBills(ctx, { propertyId: idParam(property) }) : null,
    /** Money that pays no bill now. */
    wanted: url.searchParams.has('deposit')
      ? 'deposit'
      : url.searchParams.has('advance')
        ? 'advance'
        : 'bills',
    canDeposit: ctx.ability.can('create', 'Deposit'),
    /** One payment however often the form is sent. */
    key: newId(),
  };
});

export const action = actionFor('staff', ({ ctx, form, url }) => {
  const property = url.searchParams.get('property');
  const kind = form.get('_form');
  if (kind === 'open-shift') return openCounterShift(ctx, url, form);
  if (kind === 'advance') return takeAdvance(ctx, property, form);
  if (kind === 'deposit') return takeCounterDeposit(ctx, property, form);
  return takePayment(ctx, property, form);
});

export default function Counter() {
  const { currency, today, shift, paid, taken, payer, bills, wanted, canDeposit, key } =
    useLoaderData<typeof loader>();
  const { t } = useTranslation(['payments', 'counter']);
  const open = bills ? [...bills.due, ...bills.notYetDue] : [];
  const common = { currency, shiftId: shift?.id, canDeposit, idempotencyKey: key };
  return (
    <>
      <div className="print:hidden">
        <PageHeader
          title={t('counter.title')}
          description={t('counter.description')}
          actions={<LinkButton to="/console/money/shifts">{t('counter:shifts.title')}</LinkButton>}
        />
      </div>
      {shift ? (
        <ShiftBar shift={shift} currency={currency} />
      ) : (
        !paid && !taken && <OpenShift currency={currency} />
      )}
      {paid ? (
        <CounterReceipt payment={paid.payment} received={paid.received} />
      ) : taken ? (
        <DepositReceipt deposit={taken} currency={currency} />
      ) : payer && wanted === 'deposit' && canDeposit ? (
        <DepositForm key={payer.propertyId} payer={payer} {...common} />
      ) : payer && (wanted === 'advance' || open.length === 0) ? (
        <AdvanceForm key={payer.propertyId} payer={payer} hasBills={open.length > 0} {...common} />
      ) : payer ? (
        <PayerBills key={payer.propertyId} payer={payer} bills={open} today={today} {...common} />
      ) : (
        <PayerSearch currency={currency} />
      )}
    </>
  );
}

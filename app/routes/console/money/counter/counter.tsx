import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { listPropertyBills } from '#app/domain/billing/list-property-bills.ts';
import { recordCounterPayment } from '#app/domain/counter/record-counter-payment.ts';
import { getPayer } from '#app/domain/payments/get-payer.ts';
import { getPayment } from '#app/domain/payments/get-payment.ts';
import { actionFor } from '#app/http/action-for.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { localDay } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { minorToText, parseMoney } from '#app/kernel/money.ts';
import { idParam } from '../../id-param.ts';
import { AdvanceForm } from './advance-form.tsx';
import { CounterReceipt } from './counter-receipt.tsx';
import { counterSchema } from './counter-schema.ts';
import { PayerBills } from './payer-bills.tsx';
import { PayerSearch } from './payer-search.tsx';
import { takeAdvance } from './take-advance.ts';

export const meta = pageTitle((t) => t('payments:counter.title'));

/** `?property=` is at the counter; `?paid=` has just paid, with what was handed over in `received`. */
export const loader = loaderFor('staff', async ({ ctx, url }) => {
  if (!ctx.ability.can('create', 'Payment')) throw new DomainError('forbidden');
  const { currency, timeZone } = ctx.tenant;
  const property = url.searchParams.get('property');
  const paid = url.searchParams.get('paid');
  const received = parseMoney(url.searchParams.get('received') ?? '', currency);
  return {
    currency,
    today: localDay(ctx.now(), timeZone),
    paid: paid ? { payment: await getPayment(ctx, { paymentId: idParam(paid) }), received } : null,
    payer: property ? await getPayer(ctx, { propertyId: idParam(property) }) : null,
    /** Whether money is to be taken that pays no bill now. */
    advance: url.searchParams.has('advance'),
    bills: property ? await listPropertyBills(ctx, { propertyId: idParam(property) }) : null,
    /** One payment however often the form is sent. */
    key: newId(),
  };
});

export const action = actionFor('staff', ({ ctx, form, url }) => {
  const { currency } = ctx.tenant;
  if (form.get('_form') === 'advance') return takeAdvance(ctx, url.searchParams.get('property'), form);
  return submitForm(form, counterSchema(currency), async (value) => {
    const propertyId = idParam(url.searchParams.get('property') ?? undefined);
    const { paymentId } = await recordCounterPayment(ctx, { propertyId, ...value });
    const received = minorToText(value.receivedAmount, currency);
    return redirect(`/console/money/counter?${new URLSearchParams({ paid: paymentId, received })}`);
  });
});

export default function Counter() {
  const { currency, today, paid, payer, bills, advance, key } = useLoaderData<typeof loader>();
  const { t } = useTranslation('payments');
  return (
    <>
      <PageHeader title={t('counter.title')} description={t('counter.description')} />
      {paid ? (
        <CounterReceipt payment={paid.payment} received={paid.received} />
      ) : payer && bills && (advance || bills.due.length + bills.notYetDue.length === 0) ? (
        <AdvanceForm
          key={payer.propertyId}
          payer={payer}
          hasBills={bills.due.length + bills.notYetDue.length > 0}
          currency={currency}
          idempotencyKey={key}
        />
      ) : payer && bills ? (
        <PayerBills
          key={payer.propertyId}
          payer={payer}
          bills={[...bills.due, ...bills.notYetDue]}
          currency={currency}
          today={today}
          idempotencyKey={key}
        />
      ) : (
        <PayerSearch currency={currency} />
      )}
    </>
  );
}

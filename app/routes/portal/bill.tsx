import { Form, useLoaderData, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { Button } from '#app/components/ui/button.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { DescriptionList } from '#app/components/ui/description-list.tsx';
import { Status } from '#app/components/ui/status.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { discountOwnBill } from '#app/domain/points/discount-own-bill.ts';
import { offerForBill } from '#app/domain/points/offer-for-bill.ts';
import { getOwnBill } from '#app/domain/portal/get-own-bill.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { formatPeriod } from '#app/kernel/format-period.ts';
import { isId } from '#app/kernel/ids.ts';
import { formatMoney } from '#app/kernel/money.ts';
import { translator } from '#app/locales/translator.ts';
import { billDiscountSchema } from './bill-discount-schema.ts';
import { chosenProperty } from './chosen-property.ts';
import { BackLink } from './parts/back-link.tsx';
import { BillDiscount } from './parts/bill-discount.tsx';
import { ContactLinks } from './parts/contact-links.tsx';
import { methodKey } from './parts/method-key.ts';
import { useFreshReturn } from './parts/use-fresh-return.ts';

export const loader = loaderFor('member', async ({ ctx, request, params }) => {
  const billId = params.billId ?? '';
  const own = await getOwnBill(ctx, { billId, propertyId: await chosenProperty(request) });
  return { ...own, offer: ctx.ability.can('pay', 'Bill') ? await offerForBill(ctx, { billId }) : null };
});

/** Uses a coupon or points of the owner's on the bill. */
export const action = actionFor('owner', async ({ ctx, form, params }) => {
  const billId = params.billId ?? '';
  if (!isId(billId)) throw new DomainError('not_found');
  return submitForm(form, billDiscountSchema, async (wish) => {
    const { couponAmount, pointsAmount } = await discountOwnBill(ctx, { billId, ...wish });
    const text = translator(ctx.language, 'quotations')('portal.used', {
      amount: formatMoney(couponAmount + pointsAmount, ctx.tenant.currency, ctx.language),
    });
    return redirectWithFlash(`/bills/${billId}`, { kind: 'success', text });
  });
});

export const meta = pageTitle<typeof loader>((t) => t('portal:bill.title'));

export default function Bill() {
  const { frame, bill, offer } = useLoaderData<typeof loader>();
  const { t, i18n } = useTranslation(['portal', 'payments', 'credits', 'pay']);
  const format = useFormat();
  const paying = useNavigation().formData?.get('billId') === bill.id;
  useFreshReturn();
  const money = (amount: bigint) => format.money(amount, frame.currency);
  const left = bill.amount - bill.paidAmount - bill.creditedAmount;
  const property = frame.properties.find(({ id }) => id === bill.propertyId);
  return (
    <div className="space-y-3">
      <BackLink to="/bills">{t('bill.back')}</BackLink>
      <div className="grid grid-cols-1 gap-4 md:grid-cols-2 md:items-start">
        <section className="rounded-lg border border-line bg-surface p-5 shadow-xs">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h1 className="font-semibold text-lg">{bill.feeItemName}</h1>
            {left === 0n ? (
              <Status tone="positive">{t('bill.status.paid')}</Status>
            ) : (
              bill.dueOn <= frame.today && (
                <Status tone={bill.overdueDays > 0 ? 'danger' : 'warning'}>
                  {bill.overdueDays > 0
                    ? t('bills.overdueDays', { count: bill.overdueDays })
                    : t('bills.dueToday')}
                </Status>
              )
            )}
          </div>
          <p className="mt-3 text-muted text-sm">{left > 0n ? t('bill.left') : t('bill.amount')}</p>
          <p className="figures font-semibold text-[2rem] leading-tight tracking-tight">
            {money(left > 0n ? left : bill.amount)}
          </p>
          <div className="mt-5 border-line border-t pt-4">
            <DescriptionList
              items={[
                {
                  label: t('bill.property'),
                  value: property && `${property.communityName} ${property.title}`,
                },
                { label: t('bill.period'), value: formatPeriod(bill.period, i18n.language) },
                { label: t('bill.dueOn'), value: format.day(bill.dueOn) },
                ...((bill.paidAmount > 0n || bill.creditedAmount > 0n) && left > 0n
                  ? [{ label: t('bill.amount'), value: money(bill.amount), figures: true }]
                  : []),
                ...(bill.creditedAmount > 0n
                  ? [
                      {
                        label: t('credits:portal.credited'),
                        value: `−${money(bill.creditedAmount)}`,
                        figures: true,
                      },
                    ]
                  : []),
                ...(bill.paidAmount > 0n && left > 0n
                  ? [{ label: t('bill.paid'), value: money(bill.paidAmount), figures: true }]
                  : []),
              ]}
            />
          </div>
          {left > 0n && frame.payable && (
            <Form method="post" action={`/bills?tab=${bill.dueOn > frame.today ? 'upcoming' : 'due'}`}>
              <Button
                type="submit"
                name="billId"
                value={bill.id}
                variant="primary"
                size="lg"
                wide
                pending={paying}
                className="mt-5"
              >
                {t('pay.payAmount', { amount: money(left) })}
              </Button>
              <p className="mt-2 text-center text-muted text-xs">{t('pay.methods')}</p>
              <p className="mt-2 text-center">
                <TextLink to={`/pay?billId=${bill.id}`}>{t('pay:choose.more')}</TextLink>
              </p>
            </Form>
          )}
        </section>
        <div className="space-y-4">
          {offer && <BillDiscount key={String(left)} offer={offer} currency={frame.currency} />}
          <Card title={t('bill.how')} description={t('bill.howText')}>
            {bill.explanation.length > 0 ? (
              <ul className="space-y-1.5 rounded-md bg-sunken px-4 py-3">
                {bill.explanation.map((line) => (
                  <li key={line} className="figures text-[0.9375rem] leading-relaxed">
                    {line}
                  </li>
                ))}
              </ul>
            ) : (
              <p className="text-muted">{t('bill.noComputation')}</p>
            )}
          </Card>
          {bill.payments.length > 0 && (
            <Card title={t('bill.payments')} padding="flush">
              <ul className="divide-y divide-line border-line border-t">
                {bill.payments.map(({ id, amount, method, receivedAt, mine }) => (
                  <li key={id} className="flex min-h-13 items-center gap-3 px-4 py-2.5 sm:px-5">
                    <span className="min-w-0 flex-1 text-sm">
                      {t('bill.payment', {
                        day: format.moment(receivedAt),
                        method: t(`payments:methods.${methodKey(method)}`),
                      })}
                    </span>
                    {mine && <TextLink to={`/payments/${id}`}>{t('payment.title')}</TextLink>}
                    <span className="figures font-semibold">{money(amount)}</span>
                  </li>
                ))}
              </ul>
            </Card>
          )}
          <Card title={t('bill.doubt')}>
            <ContactLinks contact={frame.contact} />
          </Card>
        </div>
      </div>
    </div>
  );
}

import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { DescriptionList } from '#app/components/ui/description-list.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { getCheckout } from '#app/domain/payments/checkout/get-checkout.ts';
import { readPortalFrame } from '#app/domain/portal/read-portal-frame.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { isId } from '#app/kernel/ids.ts';
import { chosenProperty } from './chosen-property.ts';
import { CheckoutState } from './parts/checkout-state.tsx';
import { methodKey } from './parts/method-key.ts';
import { useCheckoutState } from './parts/use-checkout-state.ts';

export const loader = loaderFor('owner', async ({ ctx, params, request }) => {
  const checkoutId = params.checkoutId ?? '';
  if (!isId(checkoutId)) throw new DomainError('not_found');
  // First the checkout: looking at it may book the payment, and what surrounds the page should know.
  const {
    stripeAccountId: _a,
    stripeSessionId: _s,
    stripeIntentId: _i,
    ...checkout
  } = await getCheckout(ctx, { checkoutId });
  return { checkout, frame: await readPortalFrame(ctx, { propertyId: await chosenProperty(request) }) };
});

export const meta = pageTitle((t) => t('portal:checkout.title'));

/** Where the payment page leads back to. It follows by itself until the payment has come to an end. */
export default function Checkout() {
  const { checkout } = useLoaderData<typeof loader>();
  const { t } = useTranslation(['portal', 'payments', 'pay']);
  const format = useFormat();
  const state = useCheckoutState(checkout);
  const { payment } = checkout;
  return (
    <div className="mx-auto max-w-md space-y-5 py-2">
      <CheckoutState state={state} />
      <section className="rounded-lg border border-line bg-surface p-5 shadow-xs">
        <DescriptionList
          items={[
            {
              label: t('checkout.amount'),
              value: <strong>{format.money(checkout.amount, checkout.currency)}</strong>,
              figures: true,
            },
            ...(checkout.billCount > 0
              ? [
                  {
                    label: t('checkout.bills'),
                    value: t('checkout.billCount', { count: checkout.billCount }),
                  },
                ]
              : []),
            ...(checkout.advanceAmount > 0n
              ? [
                  {
                    label: t('pay:checkout.advance'),
                    value: format.money(checkout.advanceAmount, checkout.currency),
                    figures: true,
                  },
                ]
              : []),
            ...(payment
              ? [
                  { label: t('checkout.method'), value: t(`payments:methods.${methodKey(payment.method)}`) },
                  { label: t('checkout.receivedAt'), value: format.moment(payment.receivedAt) },
                ]
              : []),
            ...(payment?.receiptLabel
              ? [
                  {
                    label: t('checkout.receiptNumber'),
                    value: payment.receiptLabel,
                    figures: true,
                  },
                ]
              : []),
          ]}
        />
      </section>
      <div className="flex flex-col gap-2">
        {state === 'paid' && payment && (
          <LinkButton to={`/payments/${payment.id}`} variant="primary" size="lg" wide>
            {t('checkout.seeReceipt')}
          </LinkButton>
        )}
        {(state === 'open' || state === 'expired' || state === 'failed') && (
          <LinkButton to={checkout.billCount > 0 ? '/bills' : '/prepaid'} variant="primary" size="lg" wide>
            {state === 'open' ? t('checkout.continue') : t('checkout.retry')}
          </LinkButton>
        )}
        {(state === 'processing' || state === 'checking') && (
          <LinkButton to="" size="lg" wide reloadDocument>
            {t('checkout.again')}
          </LinkButton>
        )}
        <LinkButton to="/home" variant="ghost" size="lg" wide>
          {t('checkout.toHome')}
        </LinkButton>
      </div>
    </div>
  );
}

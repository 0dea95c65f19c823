import type Stripe from 'stripe';
import { type PaymentMethodType, paymentMethodTypes } from '../objects/payment-method.ts';

/** Currencies that the wallets take (docs.stripe.com/payments/alipay, /wechat-pay); cards take every one. */
const currencies: Record<Exclude<PaymentMethodType, 'card'>, readonly string[]> = {
  alipay: ['aud', 'cad', 'cny', 'eur', 'gbp', 'hkd', 'jpy', 'myr', 'nzd', 'sgd', 'usd'],
  wechat_pay: ['aud', 'cad', 'chf', 'cny', 'dkk', 'eur', 'gbp', 'hkd', 'jpy', 'nok', 'sek', 'sgd', 'usd'],
};

/**
 * The ways to pay that an account offers in a currency. A wallet follows its own capability where one was requested and
 * `card_payments` where not, as the wallets come with an account that takes cards.
 */
export function eligibleMethods(account: Stripe.Account | null, currency: string): PaymentMethodType[] {
  return paymentMethodTypes.filter((type) => {
    if (type !== 'card' && !currencies[type].includes(currency)) return false;
    if (!account) return true;
    const capabilities = account.capabilities as Record<string, string> | undefined;
    const state = capabilities?.[`${type}_payments`] ?? capabilities?.card_payments;
    return state === 'active';
  });
}

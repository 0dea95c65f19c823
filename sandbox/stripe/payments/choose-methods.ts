import { accountKind } from '../objects/account.ts';
import { invalidRequest } from '../protocol/errors.ts';
import type { Scope } from '../protocol/scope.ts';
import { eligibleMethods } from './eligible-methods.ts';

const NO_LONGER_SUPPORTED_SINCE = '2026-09-30';

type Wish = {
  payment_method_types?: string[];
  allowed_payment_method_types?: string[];
  excluded_payment_method_types?: string[];
};

/**
 * The ways to pay that a payment offers: those that the account and the currency allow, narrowed by the request. The static
 * list of older API versions must fit as a whole; the filters of newer ones drop silently what does not fit.
 */
export function chooseMethods(scope: Scope, wish: Wish, currency: string): string[] {
  const account = scope.isPlatform ? null : scope.platform.get(accountKind, scope.account);
  const eligible = eligibleMethods(account, currency);
  if (wish.payment_method_types) return checkStaticList(scope, wish.payment_method_types, eligible);
  const { allowed_payment_method_types: allowed, excluded_payment_method_types: excluded } = wish;
  if (allowed && excluded) {
    throw invalidRequest(
      'You may only specify one of these parameters: allowed_payment_method_types, excluded_payment_method_types.',
    );
  }
  const methods = eligible.filter((type) => (allowed?.includes(type) ?? true) && !excluded?.includes(type));
  if (methods.length > 0) return methods;
  throw invalidRequest(
    'No valid payment method types for this payment. Please ensure that you have activated payment methods compatible with your chosen currency in your dashboard.',
  );
}

function checkStaticList(scope: Scope, wanted: string[], eligible: readonly string[]): string[] {
  const param = 'payment_method_types';
  if (scope.apiVersion >= NO_LONGER_SUPPORTED_SINCE) {
    throw invalidRequest(
      'The `payment_method_types` parameter is no longer supported. Use `allowed_payment_method_types` instead.',
      { param, code: 'payment_method_types_no_longer_supported' },
    );
  }
  const refused = wanted.find((type) => !eligible.includes(type));
  if (refused === undefined) return wanted;
  throw invalidRequest(
    `The payment method type provided: ${refused} is invalid. Please ensure the provided type is activated in your dashboard and your account is enabled for any preview features that you are trying to use.`,
    { param },
  );
}

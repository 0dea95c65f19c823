import type { Params } from '@remix-run/react';
import { DomainError } from '#app/kernel/errors.ts';
import { isId } from '#app/kernel/ids.ts';

/** The payment that an address names. @throws DomainError `not_found` where it can be none */
export function ownPaymentId({ paymentId = '' }: Params): string {
  if (!isId(paymentId)) throw new DomainError('not_found');
  return paymentId;
}

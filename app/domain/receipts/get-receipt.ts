import { getPayment } from '#app/domain/payments/get-payment.ts';
import { DomainError } from '#app/kernel/errors.ts';
import type { Language } from '#app/kernel/languages.ts';
import { translator } from '#app/locales/translator.ts';
import type { TenantContext } from '#tenants/context.ts';
import type { ReceiptData } from './pdf/receipt-data.ts';

export type Receipt = Omit<ReceiptData, 'company'>;

/**
 * What the receipt of a payment says, for its owner and for staff. It tells what was paid then: a refund later changes nothing on it.
 *
 * @throws DomainError `not_found` also where the payment is not the caller's to see, or is parked and has no receipt
 */
export async function getReceipt(
  ctx: TenantContext,
  input: { paymentId: string; language?: Language },
): Promise<Receipt> {
  const payment = await getPayment(input.language ? { ...ctx, language: input.language } : ctx, {
    paymentId: input.paymentId,
  });
  if (payment.receiptNumber === null) throw new DomainError('not_found');
  const language = input.language ?? ctx.language;
  const t = translator(language, 'payments');
  const lines: Receipt['lines'] = payment.allocations.map(({ feeItemName, period, amount }) => ({
    feeItem: feeItemName,
    period,
    amount,
  }));
  const credit = payment.amount - lines.reduce((sum, line) => sum + line.amount, 0n);
  if (credit > 0n) lines.push({ feeItem: t('credit'), period: null, amount: credit });
  return {
    language,
    receiptNumber: payment.receiptNumber.toString(),
    payerName: payment.person?.name ?? '',
    propertyName: propertyNameOf(payment, (first, count) => t('severalProperties', { first, count })),
    lines,
    currency: payment.currency,
    methodName: t(`methods.${payment.method}`),
    receivedAt: payment.receivedAt,
    timeZone: ctx.tenant.timeZone,
    cashierName: payment.cashierName,
    note: payment.note,
  };
}

function propertyNameOf(
  payment: Awaited<ReturnType<typeof getPayment>>,
  several: (first: string, count: number) => string,
): string {
  const names = new Set(
    [...payment.allocations.map(({ property }) => property), payment.property]
      .filter((property) => property !== null)
      .map(({ communityName, code }) => `${communityName} ${code}`),
  );
  const [first = ''] = names;
  return names.size > 1 ? several(first, names.size) : first;
}

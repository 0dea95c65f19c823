import { getPayment } from '#app/domain/payments/get-payment.ts';
import type { Language } from '#app/kernel/languages.ts';
import { translator } from '#app/locales/translator.ts';
import type { TenantContext } from '#tenants/context.ts';
import { findReceipt, type ReceiptChoice } from './find-receipt.ts';
import type { ReceiptData } from './pdf/receipt-data.ts';

export type Receipt = Omit<ReceiptData, 'company'>;

/**
 * What a receipt says, for its owner and for staff: one receipt by its id, or the one that stands of a payment. It tells what was paid then: neither a
 * refund nor prepaid money that went to a bill later changes anything on it.
 *
 * @throws DomainError `not_found` also where the payment is not the caller's to see, or has no receipt
 */
export async function getReceipt(
  ctx: TenantContext,
  { language = ctx.language, ...choice }: ReceiptChoice & { language?: Language },
): Promise<Receipt> {
  const receipt = await findReceipt(ctx, choice);
  const payment = await getPayment({ ...ctx, language }, { paymentId: receipt.paymentId });
  const t = translator(language, 'payments');
  const lines: Receipt['lines'] = payment.allocations.flatMap(({ billId, feeItemName, period, amount }) => {
    const paidThen = amount - (receipt.appliedLater.get(billId) ?? 0n);
    return paidThen > 0n ? [{ feeItem: feeItemName, period, amount: paidThen }] : [];
  });
  const credit = payment.amount - lines.reduce((sum, line) => sum + line.amount, 0n);
  if (credit > 0n) lines.push({ feeItem: t('credit'), period: null, amount: credit });
  return {
    language,
    receiptNumber: receipt.label,
    payerName: payment.person?.name ?? '',
    propertyName: propertyNameOf(payment, (first, count) => t('severalProperties', { first, count })),
    lines,
    currency: payment.currency,
    methodName: t(`methods.${payment.method}`),
    receivedAt: payment.receivedAt,
    timeZone: ctx.tenant.timeZone,
    cashierName: payment.cashierName,
    note: payment.note,
    replaces: receipt.replaces?.label ?? null,
    voided: receipt.voidedAt && {
      at: receipt.voidedAt,
      reason: receipt.voidReason ?? '',
      replacedBy: receipt.replacedBy?.label ?? null,
    },
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

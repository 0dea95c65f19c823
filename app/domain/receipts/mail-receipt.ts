import { mailBrandOf } from '#app/domain/identity/mail-brand-of.ts';
import { renderReceiptCopy } from '#app/emails/render-receipt-copy.ts';
import type { MailSender } from '#app/integrations/resend/mail-sender.ts';
import { senderAddress } from '#app/integrations/resend/sender-address.ts';
import { env } from '#app/kernel/env.ts';
import type { Language } from '#app/kernel/languages.ts';
import { formatMoney } from '#app/kernel/money.ts';
import type { TenantContext } from '#tenants/context.ts';
import { getReceipt } from './get-receipt.ts';
import { renderReceipt } from './render-receipt.ts';

/** Mails a receipt with its PDF. Under the same `sendId` nothing is sent twice. `ctx` is the system's. */
export async function mailReceipt(
  ctx: TenantContext,
  sender: MailSender,
  input: { receiptId: string; email: string; language: Language; sendId: string },
): Promise<void> {
  const { receiptId, email, language, sendId } = input;
  const receipt = await getReceipt(ctx, { receiptId, language });
  const file = await renderReceipt(ctx, { receiptId, language });
  const { tenant } = ctx;
  const mail = await renderReceiptCopy({
    brand: mailBrandOf(tenant),
    language,
    personName: receipt.payerName,
    receiptNumber: receipt.receiptNumber,
    propertyName: receipt.propertyName || tenant.name,
    amount: formatMoney(
      receipt.lines.reduce((sum, line) => sum + line.amount, 0n),
      receipt.currency,
      language,
    ),
    isVoid: Boolean(receipt.voided),
  });
  const attachments = [{ filename: file.fileName, content: file.body, contentType: file.contentType }];
  const from = senderAddress(tenant.name, tenant.slug, env().MAIL_DOMAIN);
  await sender.send([{ from, to: email, ...mail, attachments }], { idempotencyKey: `receipt-${sendId}` });
}

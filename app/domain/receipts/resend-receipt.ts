import { z } from 'zod';
import { emailSchema } from '#app/domain/identity/email-schema.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { isLanguage, languages } from '#app/kernel/languages.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { countTry } from '#tenants/rate-limiter.ts';

/** A mailbox is not to be filled, and the company's good name as a sender not to be spent. */
const limits = {
  ofReceipt: { name: 'receipt-mail', points: 5, seconds: 3_600 },
  ofCompany: { name: 'receipt-mail-company', points: 300, seconds: 3_600 },
} as const;

/**
 * Sends a receipt by mail, the PDF attached: to the payer's address, or where staff name another one to that. In the payer's language unless told.
 *
 * @throws DomainError `not_found`; `payer_without_email`; `too_many_requests` after five in an hour
 */
export const resendReceipt = operation({
  name: 'receipt.resend',
  kind: 'write',
  input: z.object({
    receiptId: z.uuid(),
    email: emailSchema.nullish(),
    language: z.enum(languages).nullish(),
  }),
  can: ['read', 'Payment'],
  async run({ db, tenantId, ctx, ability, outbox, audit }, input): Promise<{ email: string }> {
    const receipt = await db.receipt.findFirst({
      where: { tenantId, id: input.receiptId, payment: accessible(ability, 'Payment') },
      include: { payment: { include: { person: true } } },
    });
    if (!receipt) throw new DomainError('not_found');
    const { person } = receipt.payment;
    // Whoever only sees their own gets it where they are known.
    const email = (ability.can('create', 'Payment') ? input.email : null) ?? person?.email;
    if (!email) throw new DomainError('payer_without_email');
    await countTry(limits.ofReceipt, tenantId, receipt.id);
    await countTry(limits.ofCompany, tenantId);
    const known = person?.language;
    const language = input.language ?? (isLanguage(known) ? known : ctx.tenant.language);
    await outbox('receipt.mail', { receiptId: receipt.id, email, language, sendId: newId() });
    audit('Receipt', receipt.id, { number: receipt.label, language });
    return { email };
  },
});

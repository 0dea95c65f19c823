import { z } from 'zod';
import type { WrittenLetter } from '#app/domain/dunning/read-letters.ts';
import type { PaymentMethod } from '#app/domain/payments/list-payments.ts';
import type { MailStatement } from '#app/emails/mail-statement.ts';
import type { PaidBill } from '#app/emails/render-payment-receipt.ts';
import { localDay } from '#app/kernel/dates.ts';
import type { Language } from '#app/kernel/languages.ts';
import { operation } from '#tenants/operation.ts';
import type { NotificationWords } from '../notification-text.ts';
import { readOwedLetters } from './read-owed-letters.ts';
import { readReceipts } from './read-receipts.ts';
import { readStatements } from './read-statements.ts';

/** What a mail about a notification is written from, as it stands now. */
export type MailMaterial = {
  deliveryId: string;
  address: string;
  language: Language;
  event: string;
  params: unknown;
  link: string;
  personName: string;
  /** What is still due of the bills that it is about; empty when all of it has been paid or voided. */
  statements: MailStatement[];
  receipt?: Receipt;
  /** The dunning letter that it brings. Nothing is left to say where what it asks for has been paid. */
  letter?: WrittenLetter;
  words?: NotificationWords;
};

export type Receipt = {
  number: string | null;
  method: PaymentMethod;
  amount: bigint;
  receivedAt: Date;
  bills: (PaidBill & { property: string })[];
};

/** Everything that the mails of a batch are written from, in a handful of reads whatever its size. */
export const readMailBatch = operation({
  name: 'mail-batch.read',
  kind: 'read',
  input: z.object({ batchId: z.uuid() }),
  can: ['read', 'NotificationDelivery'],
  timeoutMs: 30_000,
  async run({ db, ctx, tenantId, now }, { batchId }): Promise<MailMaterial[]> {
    const deliveries = await db.notificationDelivery.findMany({
      where: { tenantId, batchId, status: 'pending' },
      orderBy: { id: 'asc' },
      select: {
        id: true,
        address: true,
        language: true,
        notification: {
          select: { event: true, params: true, link: true, person: { select: { name: true } } },
        },
      },
    });
    const [statements, receipts, templates] = [
      await readStatements(db, tenantId, batchId, localDay(now, ctx.tenant.timeZone)),
      await readReceipts(db, tenantId, batchId),
      await db.notificationTemplate.findMany({ where: { tenantId, channel: 'email' } }),
    ];
    const letters = await readOwedLetters(db, ctx.tenant, deliveries);
    return deliveries.map(({ id, address, language, notification: { event, params, link, person } }) => {
      const template = templates.find((entry) => entry.event === event && entry.language === language);
      const receipt = receipts.get(id);
      const letter = letters.get(id);
      return {
        deliveryId: id,
        address,
        language: language as Language,
        event,
        params,
        link,
        personName: person.name,
        statements: statements.get(id) ?? [],
        ...(receipt && { receipt }),
        ...(letter && { letter }),
        ...(template && { words: { subject: template.subject, body: template.body } }),
      };
    });
  },
});

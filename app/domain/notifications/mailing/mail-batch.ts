import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import type { Mail } from '#app/integrations/resend/mail.ts';

/** One mail of a batch: for which delivery, and word for word. */
export const composedMail = z.object({ deliveryId: z.uuid(), mail: z.custom<Mail>() });
export type ComposedMail = z.output<typeof composedMail>;

export type MailBatch = {
  id: string;
  /** Null until they have been written. They never change afterwards. */
  mails: ComposedMail[] | null;
  attempts: number;
  /** It may have been sent so long ago that the mail service no longer knows its key. */
  outcomeLost: boolean;
};

/** What the mail service takes in one call. */
export const mailsPerBatch = 100;
/** Longer than writing and sending a batch takes at its worst; a killed worker's batch is taken up again after it. */
export const leaseMs = 120_000;
/** Resend keeps idempotency keys for 24 hours (https://resend.com/docs/dashboard/emails/idempotency-keys). */
export const keyLifeMs = 23 * 3_600_000;

/** Mails of one batch are much alike, so that they take a twentieth of their size. */
export function packMails(mails: ComposedMail[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(gzipSync(JSON.stringify(mails)));
}

export function unpackMails(packed: Uint8Array): ComposedMail[] {
  return JSON.parse(gunzipSync(packed).toString()) as ComposedMail[];
}

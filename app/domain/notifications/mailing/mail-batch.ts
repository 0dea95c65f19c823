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

/**
 * How a mail goes out. `direct`: what somebody waits for, a receipt or a bill, before everything else. `reminder` and `letter` heed the company's quiet
 * hours; a letter brings a PDF.
 */
export const mailLanes = ['direct', 'reminder', 'letter'] as const;
export type MailLane = (typeof mailLanes)[number];
export const quietLanes: readonly MailLane[] = ['reminder', 'letter'];

/** 100 is what the mail service takes in one call. Mails with attachments go one by one, so their batch is small enough for its lease. */
export const mailsPerBatch: Record<MailLane, number> = { direct: 100, reminder: 100, letter: 20 };
/** Longer than writing and sending a batch takes at its worst; a killed worker's batch is taken up again after it. */
export const leaseMs = 120_000;
/** Resend keeps idempotency keys for 24 hours (https://resend.com/docs/dashboard/emails/idempotency-keys). */
export const keyLifeMs = 23 * 3_600_000;

/** Mails of one batch are much alike, so that they take a twentieth of their size. */
export function packMails(mails: ComposedMail[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(
    gzipSync(JSON.stringify(mails.map(({ deliveryId, mail }) => ({ deliveryId, mail: toPacked(mail) })))),
  );
}

export function unpackMails(packed: Uint8Array): ComposedMail[] {
  const mails = JSON.parse(gunzipSync(packed).toString()) as { deliveryId: string; mail: PackedMail }[];
  return mails.map(({ deliveryId, mail }) => ({ deliveryId, mail: fromPacked(mail) }));
}

type Attachment = NonNullable<Mail['attachments']>[number];
type PackedMail = Omit<Mail, 'attachments'> & {
  attachments?: (Omit<Attachment, 'content'> & { content: string })[];
};

/** Bytes as base64: as JSON writes a buffer by itself it would be four times as long. */
function toPacked({ attachments, ...mail }: Mail): PackedMail {
  if (!attachments) return mail;
  return {
    ...mail,
    attachments: attachments.map((file) => ({ ...file, content: file.content.toString('base64') })),
  };
}

function fromPacked({ attachments, ...mail }: PackedMail): Mail {
  if (!attachments) return mail;
  return {
    ...mail,
    attachments: attachments.map((file) => ({ ...file, content: Buffer.from(file.content, 'base64') })),
  };
}

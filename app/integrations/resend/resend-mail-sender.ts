import { type CreateEmailOptions, Resend } from 'resend';
import { env } from '#app/kernel/env.ts';
import type { Mail, MailOutcome } from './mail.ts';
import { toMailSendError } from './mail-send-error.ts';
import type { MailSender } from './mail-sender.ts';
import { headerText } from './sender-address.ts';

/** What the service takes in one call. */
const BATCH_SIZE = 100;
const TIMEOUT_MS = 20_000;

/** Sends through Resend, or through the sandbox where `RESEND_BASE_URL` says so. */
export function resendMailSender(): MailSender {
  const { RESEND_API_KEY, RESEND_BASE_URL } = env();
  const resend = new Resend(RESEND_API_KEY, { baseUrl: RESEND_BASE_URL ?? 'https://api.resend.com' });

  return {
    async send(mails, { idempotencyKey }) {
      if (idempotencyKey.length === 0 || idempotencyKey.length > 200) throw new RangeError('idempotencyKey');
      const outcomes: MailOutcome[] = [];
      for (const [index, group] of groups(mails).entries()) {
        const key = `${idempotencyKey}/${index}`;
        const [only] = group;
        if (group.length === 1 && only) outcomes.push(await sendOne(resend, only, key));
        else outcomes.push(...(await sendBatch(resend, group, key)));
      }
      return outcomes;
    },
  };
}

/** Neighbours go together, up to the batch size; a mail with attachments goes alone, because a batch takes none. */
function groups(mails: readonly Mail[]): Mail[][] {
  const result: Mail[][] = [];
  let open: Mail[] | null = null;
  for (const mail of mails) {
    if (mail.attachments?.length) {
      result.push([mail]);
      open = null;
    } else if (open && open.length < BATCH_SIZE) {
      open.push(mail);
    } else {
      open = [mail];
      result.push(open);
    }
  }
  return result;
}

async function sendOne(resend: Resend, mail: Mail, idempotencyKey: string): Promise<MailOutcome> {
  const { data, error, headers } = await resend.emails.send(toRequest(mail), {
    idempotencyKey,
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (!error) return { id: data.id, problem: null };
  // A refusal of this one mail is its outcome, as it is in a batch.
  if (error.statusCode === 422 || error.statusCode === 400) return { id: null, problem: error.message };
  throw toMailSendError(error, headers);
}

async function sendBatch(
  resend: Resend,
  mails: readonly Mail[],
  idempotencyKey: string,
): Promise<MailOutcome[]> {
  const { data, error, headers } = await resend.batch.send(mails.map(toRequest), {
    idempotencyKey,
    batchValidation: 'permissive',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (error) throw toMailSendError(error, headers);
  const problems = new Map((data.errors ?? []).map((refused) => [refused.index, refused.message]));
  const accepted = data.data.values();
  return mails.map((_mail, index) => {
    const problem = problems.get(index);
    if (problem !== undefined) return { id: null, problem };
    const next = accepted.next();
    if (next.done) throw new Error('the mail service answered for fewer mails than it was sent');
    return { id: next.value.id, problem: null };
  });
}

function toRequest(mail: Mail): CreateEmailOptions {
  return {
    from: mail.from,
    to: mail.to,
    subject: headerText(mail.subject),
    html: mail.html,
    text: mail.text,
    ...(mail.replyTo && { replyTo: mail.replyTo }),
    ...(mail.headers && { headers: mail.headers }),
    ...(mail.tags && { tags: Object.entries(mail.tags).map(([name, value]) => ({ name, value })) }),
    ...(mail.attachments?.length && { attachments: mail.attachments }),
  };
}

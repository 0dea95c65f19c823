import { setTimeout as pause } from 'node:timers/promises';
import type { MailOutcome } from '#app/integrations/resend/mail.ts';
import { MailSendError } from '#app/integrations/resend/mail-send-error.ts';
import type { MailSender } from '#app/integrations/resend/mail-sender.ts';
import { log } from '#app/kernel/log.ts';
import type { TenantContext } from '#tenants/context.ts';
import { claimMailBatch } from './claim-mail-batch.ts';
import { composeMailBatch } from './compose-mail-batch.ts';
import type { ComposedMail, MailBatch } from './mail-batch.ts';
import { planNextMailing } from './plan-next-mailing.ts';
import { postponeMailBatch } from './postpone-mail-batch.ts';
import { settleMailBatch } from './settle-mail-batch.ts';

/** After so many batches other companies get their turn; the rest is planned. */
const batchesAtOnce = 20;
/** A rate limit is over within seconds: so often, and at most so long, we wait for it here. */
const rateLimitTries = 5;
const longestRateLimitMs = 5_000;

/**
 * Sends the mails of one company that wait, batch by batch, and plans when to look again where some are left. Killed at any moment and
 * called again, it sends every mail once: a batch keeps its members, words and key until the mail service has answered. Stops between batches
 * when `signal` says so, throwing its reason.
 */
export async function sendPendingMails(
  ctx: TenantContext,
  sender: MailSender,
  signal: AbortSignal,
): Promise<void> {
  let isLeft = true;
  for (let batches = 0; isLeft && batches < batchesAtOnce; batches += 1) {
    signal.throwIfAborted();
    const batch = await claimMailBatch(ctx, {});
    if (batch) await sendMailBatch(ctx, batch, sender, signal);
    else isLeft = false;
  }
  await planNextMailing(ctx, { isLeft });
}

async function sendMailBatch(
  ctx: TenantContext,
  batch: MailBatch,
  sender: MailSender,
  signal: AbortSignal,
): Promise<void> {
  const batchId = batch.id;
  if (batch.mails && batch.outcomeLost) return settleAll(ctx, batchId, batch.mails, 'outcome_unknown');
  const mails = batch.mails ?? (await composeMailBatch(ctx, batchId));
  if (!mails || mails.length === 0) return;
  let outcomes: MailOutcome[];
  try {
    outcomes = await sendAll(sender, mails, batchId, signal);
  } catch (error) {
    if (error instanceof MailSendError && error.permanent)
      return settleAll(ctx, batchId, mails, error.message);
    return postpone(ctx, batch, error);
  }
  await settleMailBatch(ctx, {
    batchId,
    outcomes: mails.map(({ deliveryId }, index) => ({
      deliveryId,
      providerId: outcomes[index]?.id ?? null,
      problem: outcomes[index]?.problem ?? null,
    })),
  });
}

/** A batch goes in one call; mails with attachments go one by one, because a call takes no more, each under a key of its own. */
async function sendAll(
  sender: MailSender,
  mails: ComposedMail[],
  batchId: string,
  signal: AbortSignal,
): Promise<MailOutcome[]> {
  if (!mails.some(({ mail }) => mail.attachments?.length)) {
    return sendPatiently(sender, mails, batchId, signal);
  }
  const outcomes: MailOutcome[] = [];
  for (const [index, mail] of mails.entries()) {
    outcomes.push(...(await sendPatiently(sender, [mail], `${batchId}.${index}`, signal)));
  }
  return outcomes;
}

/** Waits out the mail service's limit of requests per second, which all companies share. */
async function sendPatiently(
  sender: MailSender,
  mails: ComposedMail[],
  idempotencyKey: string,
  signal: AbortSignal,
): Promise<MailOutcome[]> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await sender.send(
        mails.map(({ mail }) => mail),
        { idempotencyKey },
      );
    } catch (error) {
      const limited = error instanceof MailSendError && error.code === 'rate_limit_exceeded';
      const waitMs = limited ? (error.retryAfterMs ?? 500 * 2 ** (tries - 1)) : Number.POSITIVE_INFINITY;
      if (tries === rateLimitTries || waitMs > longestRateLimitMs || signal.aborted) throw error;
      // A stop during the wait ends it: the batch is given back at once.
      await pause(waitMs, undefined, { signal }).catch(() => {
        throw error;
      });
    }
  }
}

/** Failures after which the mails may be on their way all the same; any other says that nothing was taken. */
const uncertain = new Set(['application_error', 'internal_server_error', 'concurrent_idempotent_requests']);

async function postpone(ctx: TenantContext, batch: MailBatch, error: unknown): Promise<void> {
  log.warn({ err: error, tenant: ctx.tenant.slug, batch: batch.id }, 'mails will be sent later');
  const known = error instanceof MailSendError ? error : null;
  await postponeMailBatch(ctx, {
    batchId: batch.id,
    attempts: batch.attempts,
    error: error instanceof Error ? error.message : String(error),
    retryAfterMs: known?.retryAfterMs ?? null,
    refused: known !== null && !uncertain.has(known.code),
  });
}

async function settleAll(
  ctx: TenantContext,
  batchId: string,
  mails: ComposedMail[],
  problem: string,
): Promise<void> {
  log.warn({ tenant: ctx.tenant.slug, batch: batchId, problem }, 'a batch of mails was given up');
  await settleMailBatch(ctx, {
    batchId,
    outcomes: mails.map(({ deliveryId }) => ({ deliveryId, providerId: null, problem })),
  });
}

import { handleResendEvent } from '#app/domain/notifications/handle-resend-event.ts';
import { verifyResendWebhook } from '#app/integrations/resend/verify-resend-webhook.ts';
import { env } from '#app/kernel/env.ts';
import { onlyPost, webhookAction } from './webhook-action.ts';

/** Events of the mail service. 200 once the event has had its effect, or has none here; anything else makes the service send it again. */
export const action = webhookAction(async (body, headers) => {
  verifyResendWebhook(body, Object.fromEntries(headers), env().RESEND_WEBHOOK_SECRET);
  return { outcome: await handleResendEvent(body.toString('utf8')) };
});

export const loader = onlyPost;

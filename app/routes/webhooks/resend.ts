import { type ActionFunctionArgs, data } from '@remix-run/node';
import { handleResendEvent } from '#app/domain/notifications/handle-resend-event.ts';
import { verifyResendWebhook } from '#app/integrations/resend/verify-resend-webhook.ts';
import { env } from '#app/kernel/env.ts';
import { DomainError } from '#app/kernel/errors.ts';

/** An event is a few kilobytes; what is larger is none. */
const longestBody = 256 * 1024;

/** Events of the mail service. 200 once the event has had its effect, or has none here; anything else makes the service send it again. */
export async function action({ request }: ActionFunctionArgs) {
  const declared = Number(request.headers.get('content-length') ?? 0);
  if (declared > longestBody) return data({ error: 'file_too_large' }, { status: 413 });
  const body = Buffer.from(await request.arrayBuffer());
  if (body.length > longestBody) return data({ error: 'file_too_large' }, { status: 413 });
  try {
    verifyResendWebhook(body, Object.fromEntries(request.headers), env().RESEND_WEBHOOK_SECRET);
    return data({ outcome: await handleResendEvent(body.toString('utf8')) });
  } catch (error) {
    if (error instanceof DomainError) return data({ error: error.code }, { status: error.status });
    throw error;
  }
}

export function loader() {
  return data({ error: 'not_found' }, { status: 405, headers: { Allow: 'POST' } });
}

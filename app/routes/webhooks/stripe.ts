import { type ActionFunctionArgs, data } from '@remix-run/node';
import { receiveStripeEvent } from '#app/domain/payments/stripe-events/receive-stripe-event.ts';
import { domainErrorOf } from '#app/http/error-response.ts';
import { verifyStripeEvent } from '#app/integrations/stripe/verify-stripe-event.ts';
import { env } from '#app/kernel/env.ts';

/** An event is some kilobytes; what is larger is none. */
const longestBody = 512 * 1024;

/**
 * Events of Stripe for connected accounts. 200 as soon as the event is stored and handed over, whatever it says; anything else makes Stripe
 * send it again. The signature is over the bytes as they came.
 */
export async function action({ request }: ActionFunctionArgs) {
  const declared = Number(request.headers.get('content-length') ?? 0);
  if (declared > longestBody) return data({ error: 'file_too_large' }, { status: 413 });
  const body = Buffer.from(await request.arrayBuffer());
  if (body.length > longestBody) return data({ error: 'file_too_large' }, { status: 413 });
  try {
    const signature = request.headers.get('stripe-signature');
    await receiveStripeEvent(verifyStripeEvent(body, signature, env().STRIPE_WEBHOOK_SECRETS));
    return data({ received: true });
  } catch (error) {
    const known = domainErrorOf(error);
    if (known) return data({ error: known.code }, { status: known.status });
    throw error;
  }
}

export function loader() {
  return data({ error: 'not_found' }, { status: 405, headers: { Allow: 'POST' } });
}

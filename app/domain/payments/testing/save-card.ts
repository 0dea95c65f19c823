import { listMethods, type SavedMethodView } from '../methods/list-methods.ts';
import { startMethodSetup } from '../methods/start-method-setup.ts';
import type { PaymentScene } from './payment-scene.ts';
import type { StripeAtWork } from './stripe-at-work.ts';

/** The scene's owner leaves a card at Stripe's page, and the webhook tells us. Answers the card. */
export async function saveCard(
  work: StripeAtWork,
  { owner, system }: Pick<PaymentScene, 'owner' | 'system'>,
  cardNumber = '4242424242424242',
): Promise<SavedMethodView> {
  const { url } = await startMethodSetup(owner, { path: '/ways-to-pay' });
  await work.sandbox.stripe.control.paySession({ session: url.split('/').at(-1) as string, cardNumber });
  await work.catchUp(system);
  const saved = (await listMethods(owner, {})).find(({ last4 }) => cardNumber.endsWith(last4));
  if (!saved) throw new Error('The card was not saved');
  return saved;
}

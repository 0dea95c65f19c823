import type Stripe from 'stripe';
import { kind } from '../protocol/kind.ts';

export const eventKind = kind<Stripe.Event>({
  object: 'event',
  prefix: 'evt',
  idLength: 24,
  expandable: {},
});

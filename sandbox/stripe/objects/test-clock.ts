import type Stripe from 'stripe';
import { kind } from '../protocol/kind.ts';

export const testClockKind = kind<Stripe.TestHelpers.TestClock>({
  object: 'test_helpers.test_clock',
  prefix: 'clock',
  idLength: 24,
  expandable: {},
});

const LIFE_SECONDS = 30 * 24 * 3600;

export function newTestClock(from: {
  id: string;
  now: number;
  frozenTime: number;
  name: string | null;
}): Stripe.TestHelpers.TestClock {
  return {
    id: from.id,
    object: 'test_helpers.test_clock',
    created: from.now,
    deletes_after: from.now + LIFE_SECONDS,
    frozen_time: from.frozenTime,
    livemode: false,
    name: from.name,
    status: 'ready',
    status_details: {},
  } satisfies Stripe.TestHelpers.TestClock;
}

import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Temporal } from '#app/kernel/dates.ts';
import type { TenantContext } from '#tenants/context.ts';
import { type StripeAtWork, startStripeAtWork } from '../payments/testing/stripe-at-work.ts';
import { cancelSubscription } from './cancel-subscription.ts';
import type { SubscriptionStatus } from './standing-of.ts';
import { startSubscriptionCheckout } from './start-subscription-checkout.ts';
import { syncSubscription } from './sync-subscription.ts';
import {
  changeCard,
  payOpenInvoice,
  rowOf,
  type SubscriptionScene,
  subscriptionScene,
} from './testing/subscription-scene.ts';

/**
 * Random lives of a company's subscription, with webhooks that are lost, doubled, shuffled and worked off in any order, against a reference that is told what
 * happened and in which order.
 */
const day = 24 * 3600;
const trialSeconds = 30 * day;
const graceSeconds = 14 * day;

/** What happened, kept the way one would tell it. Moments in Unix seconds. */
class Reference {
  private now: number;
  private readonly trialEnd: number;
  private live: { anchor: number; periodEnd: number; cancels: boolean; paidFor: boolean } | null = null;
  private everEnded = false;
  private failedAt: number | null = null;
  private cardWorks = true;

  constructor(start: number) {
    this.now = start;
    this.trialEnd = start + trialSeconds;
  }

  get subscribed(): boolean {
    return this.live !== null;
  }

  subscribe(): void {
    const onTrial = this.trialEnd > this.now + 50 * 3600;
    const anchor = onTrial ? this.trialEnd : this.now;
    this.live = {
      anchor,
      periodEnd: onTrial ? anchor : monthsAfter(anchor, 1),
      cancels: false,
      paidFor: true,
    };
    this.cardWorks = true;
    this.failedAt = null;
  }

  breakCard(): void {
    this.cardWorks = false;
  }

  cancel(cancels: boolean): void {
    if (this.live) this.live.cancels = cancels;
  }

  settle(): void {
    this.cardWorks = true;
    this.failedAt = null;
    this.pass(0);
  }

  pass(seconds: number): void {
    this.now += seconds;
    while (this.live && this.live.periodEnd <= this.now) {
      // After the last try Stripe lets the subscription rest: no period begins until it is paid.
      if (this.failedAt !== null && this.live.periodEnd > this.failedAt + 15 * day) return;
      if (this.live.cancels) {
        this.live = null;
        this.everEnded = true;
        return;
      }
      const at = this.live.periodEnd;
      this.live.periodEnd = nextEnd(this.live.anchor, at);
      if (!this.cardWorks) this.failedAt ??= at;
    }
  }

  get status(): SubscriptionStatus {
    if (this.live && this.failedAt !== null)
      return this.now < this.failedAt + graceSeconds ? 'past_due' : 'read_only';
    if (this.live) return this.live.anchor > this.now ? 'trialing' : 'active';
    if (this.now < this.trialEnd) return 'trialing';
    return this.everEnded ? 'cancelled' : 'read_only';
  }
}

function monthsAfter(at: number, months: number): number {
  const zoned = Temporal.Instant.fromEpochMilliseconds(at * 1000).toZonedDateTimeISO('UTC');
  return Math.floor(zoned.add({ months }).epochMilliseconds / 1000);
}

function nextEnd(anchor: number, after: number): number {
  for (let months = 1; ; months += 1) {
    const end = monthsAfter(anchor, months);
    if (end > after) return end;
  }
}

type Step =
  | { kind: 'subscribe' | 'break card' | 'settle' | 'cancel' | 'keep' | 'look' }
  | { kind: 'pass'; days: number }
  | { kind: 'webhooks'; copies: number; shuffleWindowMs: number; drop: boolean };

const steps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<Step>({ kind: 'subscribe' }, { kind: 'break card' }) },
  { weight: 3, arbitrary: fc.constantFrom<Step>({ kind: 'settle' }, { kind: 'cancel' }, { kind: 'keep' }) },
  { weight: 1, arbitrary: fc.constant<Step>({ kind: 'look' }) },
  // Never so near a boundary that a second of running decides.
  {
    weight: 5,
    arbitrary: fc.integer({ min: 1, max: 50 }).map((days): Step => ({ kind: 'pass', days: days + 0.4 })),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('webhooks' as const),
      copies: fc.integer({ min: 1, max: 3 }),
      shuffleWindowMs: fc.constantFrom(0, 20),
      drop: fc.boolean(),
    }),
  },
);

let work: StripeAtWork;
beforeAll(async () => {
  work = await startStripeAtWork();
});
afterAll(() => work.stop());

it('ends where what happened leads, whatever became of the webhooks', async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      fc.array(steps, { minLength: 3, maxLength: 9 }),
      fc.constantFrom('as recorded' as const, 'backwards' as const, 'all at once' as const),
      async (life, order) => {
        await work.sandbox.stripe.control.reset({});
        await work.sandbox.stripe.control.setDeliveryFaults({});
        const scene = await subscriptionScene();
        const reference = new Reference(
          Math.floor(((await rowOf(scene)).trialEndsAt?.getTime() ?? 0) / 1000) - trialSeconds,
        );
        let ahead = 0;
        const then = () => new Date(Date.now() + ahead * 1000);
        const at = (ctx: TenantContext) => ({ ...ctx, now: then });
        for (const step of life) ahead += await live(step, scene, reference, at);
        await work.catchUp(scene.system, order);
        await syncSubscription(at(scene.system));
        const row = await rowOf(scene);
        seen.add(row.status);
        expect(row.status, JSON.stringify(life)).toBe(reference.status);
        // Told again in whatever order, nothing moves.
        await syncSubscription(at(scene.system));
        expect(await rowOf(scene)).toMatchObject({ status: row.status, plan: row.plan });
      },
    ),
    { numRuns: Number(process.env.MODEL_RUNS ?? 25) },
  );
  expect(seen.size).toBeGreaterThan(2);
}, 240_000);

/** One step at Stripe and in the reference. Returns the seconds that passed. */
async function live(
  step: Step,
  scene: SubscriptionScene,
  reference: Reference,
  at: (ctx: TenantContext) => TenantContext,
): Promise<number> {
  const { control } = work.sandbox.stripe;
  const { subscribed } = reference;
  switch (step.kind) {
    case 'webhooks':
      await control.setDeliveryFaults(step);
      return 0;
    case 'look':
      await syncSubscription(at(scene.system));
      return 0;
    case 'pass': {
      const seconds = Math.round(step.days * day);
      await control.advanceClock({ seconds });
      reference.pass(seconds);
      return seconds;
    }
    case 'subscribe': {
      // Whether one may subscribe is decided by what Stripe says, not by what has reached us.
      await syncSubscription(at(scene.system));
      if (subscribed) {
        await expect(
          startSubscriptionCheckout(at(scene.administrator), { plan: 'growth' }),
        ).rejects.toMatchObject({ code: 'subscription_exists' });
        return 0;
      }
      const { url } = await startSubscriptionCheckout(at(scene.administrator), { plan: 'growth' });
      await control.paySession({ session: url.split('/').at(-1) ?? '' });
      reference.subscribe();
      return 0;
    }
    default:
  }
  if (!subscribed) return 0;
  await syncSubscription(at(scene.system));
  if (step.kind === 'break card') {
    await changeCard(work, scene, '4000000000000341');
    reference.breakCard();
  } else if (step.kind === 'settle') {
    await changeCard(work, scene, '4242424242424242');
    await payOpenInvoice(work, scene);
    reference.settle();
  } else {
    await cancelSubscription(at(scene.administrator), { cancels: step.kind === 'cancel' });
    reference.cancel(step.kind === 'cancel');
  }
  return 0;
}

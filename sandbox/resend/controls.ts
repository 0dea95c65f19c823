import { z } from 'zod';
import { noFaults } from '#sandbox/web/webhook-sender.ts';
import { announce } from './announce.ts';
import type { ResendState } from './state.ts';

function control<Schema extends z.ZodType, Result>(
  input: Schema,
  run: (state: ResendState, input: z.output<Schema>) => Result,
) {
  return { input, run };
}

/** What a test may do to the mail stand-in, in the process or by POST under `/_sandbox/resend/`. */
export const resendControls = {
  reset: control(z.object({}), (state) => state.reset()),

  setWebhook: control(
    z.object({ url: z.url(), secrets: z.array(z.string().min(1)).min(1) }),
    (state, webhook) => {
      state.webhook = webhook;
    },
  ),

  /** Newest first. */
  mails: control(z.object({ to: z.string().optional() }), (state, input) => state.sentTo(input.to ?? null)),

  /** How many mails went out in all, to how many addresses, and the most that one of them got. */
  tally: control(z.object({}), (state) => {
    const counts = [...state.received.values()];
    return {
      mails: counts.reduce((sum, count) => sum + count, 0),
      addresses: counts.length,
      most: counts.reduce((most, count) => Math.max(most, count), 0),
    };
  }),

  /** The recipient presses "spam". */
  complain: control(z.object({ email: z.string() }), (state, input) => {
    const email = state.find(input.email);
    if (!email) throw new Error(`There is no mail ${input.email}.`);
    announce(state, email, 'email.complained');
  }),

  /** The next `times` requests are answered with this status. */
  injectFault: control(
    z.object({
      status: z.union([z.literal(429), z.literal(500), z.literal(503)]),
      times: z.number().int().min(1).default(1),
    }),
    (state, fault) => {
      state.faults.push({ ...fault });
    },
  ),

  setDeliveryFaults: control(
    z.object({
      delayMs: z.number().int().min(0).optional(),
      copies: z.number().int().min(1).max(100).optional(),
      shuffleWindowMs: z.number().int().min(0).optional(),
      drop: z.boolean().optional(),
    }),
    (state, faults) => {
      state.sender.faults = { ...noFaults, ...faults };
    },
  ),

  idle: control(z.object({}), (state) => state.sender.idle()),

  deliveries: control(z.object({}), (state) => [...state.sender.records]),
};

export type ResendControls = {
  [Name in keyof typeof resendControls]: (
    input: z.input<(typeof resendControls)[Name]['input']>,
  ) => Promise<Awaited<ReturnType<(typeof resendControls)[Name]['run']>>>;
};

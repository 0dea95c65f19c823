import type Stripe from 'stripe';
import { z } from 'zod';
import { advanceTestClock } from '../billing/advance-billing.ts';
import { emit } from '../events/emit.ts';
import { newTestClock, testClockKind } from '../objects/test-clock.ts';
import { invalidRequest } from '../protocol/errors.ts';
import { integer, type Shape, text, unsupported } from '../protocol/params.ts';
import { listRoute, type Resource, retrieveRoute, route } from '../protocol/resource.ts';
import type { Scope } from '../protocol/scope.ts';

const PATH = '/v1/test_helpers/test_clocks';

const createParams = z.strictObject({
  customer: unsupported,
  frozen_time: integer,
  name: text.optional(),
} satisfies Shape<Stripe.TestHelpers.TestClockCreateParams>);

const advanceParams = z.strictObject({
  frozen_time: integer,
} satisfies Shape<Stripe.TestHelpers.TestClockAdvanceParams>);

function create(scope: Scope, params: z.output<typeof createParams>): Stripe.TestHelpers.TestClock {
  const clock = scope.insert(
    testClockKind,
    newTestClock({
      id: scope.newId(testClockKind),
      now: scope.now(),
      frozenTime: params.frozen_time,
      name: params.name ?? null,
    }),
  );
  emit(scope, 'test_helpers.test_clock.created', clock);
  return clock;
}

/** What Stripe does in the background is done here before the answer: the clock is `ready` again at once. */
function advance(scope: Scope, id: string, until: number): Stripe.TestHelpers.TestClock {
  const clock = scope.get(testClockKind, id);
  if (until <= clock.frozen_time) {
    throw invalidRequest('The new time must be later than the current time of the test clock.', {
      param: 'frozen_time',
    });
  }
  advanceTestClock(scope.state, id, until);
  clock.frozen_time = until;
  emit(scope, 'test_helpers.test_clock.ready', clock);
  return clock;
}

export const testClocks: Resource = {
  kinds: [testClockKind],
  routes: [
    route('POST', PATH, createParams, (scope, params) => create(scope, params)),
    route('POST', `${PATH}/:id/advance`, advanceParams, (scope, params, { id }) =>
      advance(scope, id ?? '', params.frozen_time),
    ),
    retrieveRoute(testClockKind, PATH),
    listRoute(testClockKind, PATH),
  ],
};

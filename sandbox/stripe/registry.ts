import type { Expander, Inclusion } from './protocol/expand.ts';
import type { Resource, Route } from './protocol/resource.ts';
import { accountLinks } from './resources/account-links.ts';
import { accounts } from './resources/accounts.ts';
import { applicationFees } from './resources/application-fees.ts';
import { balanceResource } from './resources/balance.ts';
import { charges } from './resources/charges.ts';
import { checkoutSessions } from './resources/checkout-sessions.ts';
import { customers } from './resources/customers.ts';
import { disputes } from './resources/disputes.ts';
import { events } from './resources/events.ts';
import { invoices } from './resources/invoices.ts';
import { paymentIntents } from './resources/payment-intents.ts';
import { paymentMethods } from './resources/payment-methods.ts';
import { payouts } from './resources/payouts.ts';
import { portalConfigurations } from './resources/portal-configurations.ts';
import { portalSessions } from './resources/portal-sessions.ts';
import { prices } from './resources/prices.ts';
import { products } from './resources/products.ts';
import { refunds } from './resources/refunds.ts';
import { setupIntents } from './resources/setup-intents.ts';
import { subscriptions } from './resources/subscriptions.ts';
import { testClocks } from './resources/test-clocks.ts';
import { webhookEndpoints } from './resources/webhook-endpoints.ts';

/** All that the stand-in answers. A new object is a file in `objects/`, a file in `resources/` and a line here. */
const resources: readonly Resource[] = [
  accounts,
  accountLinks,
  applicationFees,
  balanceResource,
  charges,
  checkoutSessions,
  customers,
  disputes,
  events,
  invoices,
  paymentIntents,
  paymentMethods,
  payouts,
  portalConfigurations,
  portalSessions,
  prices,
  products,
  refunds,
  setupIntents,
  subscriptions,
  testClocks,
  webhookEndpoints,
];

export const expander: Expander = {
  kinds: new Map(resources.flatMap((resource) => resource.kinds).map((kind) => [kind.object, kind])),
  inclusions: new Map<string, Record<string, Inclusion>>(
    resources.flatMap((resource) => Object.entries(resource.inclusions ?? {})),
  ),
};

type CompiledRoute = { route: Route; segments: string[] };

const compiled: CompiledRoute[] = resources.flatMap((resource) =>
  resource.routes.map((route) => ({ route, segments: route.path.split('/') })),
);

/** The route of a request and the ids in its path. Fixed segments win over ids because they are compared first. */
export function findRoute(
  method: string,
  path: string,
): { route: Route; ids: Record<string, string> } | undefined {
  const parts = path.split('/');
  for (const { route, segments } of compiled) {
    if (route.method !== method || segments.length !== parts.length) continue;
    const ids: Record<string, string> = {};
    const fits = segments.every((segment, index) => {
      const part = parts[index] ?? '';
      if (!segment.startsWith(':')) return segment === part;
      ids[segment.slice(1)] = decoded(part);
      return part !== '';
    });
    if (fits) return { route, ids };
  }
  return undefined;
}

/** A part of a path that is not well encoded stands for itself: no object has such an id. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

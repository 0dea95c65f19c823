import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

/** Every write that goes on in a company that may only look, found in the sources. A new one belongs here with its reason, or stops like the others. */
const goesOn = {
  'the company subscribes': [
    'subscription.cancel',
    'subscription.change',
    'subscription.change-plan',
    'subscription.choose-first-plan',
  ],
  'people sign in, and doors can be closed': [
    'api-key.revoke',
    'membership.join',
    'membership.suspend',
    'membership.update-own',
  ],
  'owners pay': [
    'autopay.consent',
    'autopay.end',
    'bill.use-discount',
    'checkout.attach-intent',
    'checkout.attach-session',
    'checkout.close',
    'checkout.create',
    'coupon.take',
    'parking-card.cancel-renewal',
    'parking-card.renew-own',
    'payment-link.create',
    'payment-link.revoke',
    'quotation.decide',
    'saved-method.make-default',
    'saved-method.remove',
    'saved-method.save',
    'stripe-customer.keep',
  ],
  'what happened at Stripe is written down': [
    'checkout.note-try',
    'payment-account.store',
    'payment.settle',
    'refund.settle',
  ],
  'looking leaves a trace': ['notification.mark-read', 'person.reveal-identity', 'staff-message.mark-read'],
};

it('lets exactly these writes go on while a company may only look', () => {
  const found = ['app/domain', 'tenants'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .flatMap((file) => {
        const source = readFileSync(path.join(root, folder, file), 'utf8');
        return [
          ...source.matchAll(/name: '([a-z-]+\.[a-z-]+)',\s*kind: 'write',\s*whileReadOnly: true/g),
        ].map((match) => match[1] ?? '');
      }),
  );
  expect(found.sort()).toEqual(Object.values(goesOn).flat().sort());
});

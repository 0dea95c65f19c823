import { preparePlans } from '#app/domain/subscription/prepare-plans.ts';

/** `npm run prepare-plans`: brings the products and prices of the plans at Stripe up to date, in every currency. May run at any time. */
const { made } = await preparePlans();
console.log(made > 0 ? `Made at Stripe: ${made} products and prices` : 'Nothing to make');

import type Stripe from 'stripe';

/** The version whose shapes the sandbox speaks; the type fails to compile when the SDK moves on. */
export const apiVersion: Stripe.LatestApiVersion = '2026-10-28.endive';

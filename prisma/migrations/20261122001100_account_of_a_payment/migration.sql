-- At Stripe a payment belongs to the account that took it, which need not be the one that its checkout named: money goes back from there.
ALTER TABLE "payment" ADD COLUMN     "stripe_account_id" TEXT;

-- What the page of the subscription shows beside its state: the price and the card it is paid with, and the next charge with what is set against it.
ALTER TABLE subscription
  ADD COLUMN amount BIGINT,
  ADD COLUMN next_amount BIGINT,
  ADD COLUMN currency TEXT,
  ADD COLUMN card_brand TEXT,
  ADD COLUMN card_last4 TEXT;
ALTER TABLE subscription
  ADD CONSTRAINT subscription_plan_check CHECK (plan IN ('starter', 'growth', 'city', 'unlimited')),
  ADD CONSTRAINT subscription_grace_check CHECK (status <> 'past_due' OR grace_ends_at IS NOT NULL);

-- A company begins its own trial as it is made, once and in the transaction that makes it; it can neither change nor lengthen it. All else is the
-- system's, from what Stripe says.
GRANT INSERT (tenant_id, plan, trial_ends_at) ON subscription TO linli_app;
SELECT tenancy.open_to_system('subscription', 'select, insert, update');
SELECT tenancy.open_to_system('platform_invoice', 'select, insert, update');

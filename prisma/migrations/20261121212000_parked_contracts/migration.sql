-- AlterTable
ALTER TABLE "billing_oddity" ADD COLUMN     "settled_at" TIMESTAMPTZ(6);

-- What Prisma's schema language cannot say.

ALTER TABLE billing_run DROP CONSTRAINT billing_run_trigger_check;
ALTER TABLE billing_run ADD CONSTRAINT billing_run_trigger_check CHECK (trigger IN ('manual', 'schedule', 'catch_up'));
-- The work list: contracts that a run could not bill and that no run has settled since. The others are billed, or owe nothing.
CREATE INDEX billing_oddity_parked ON billing_oddity (tenant_id, property_id, fee_item_id, run_id) INCLUDE (reason)
  WHERE settled_at IS NULL AND reason NOT IN ('no_owner', 'zero_amount');

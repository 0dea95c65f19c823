-- Money that goes back to the payer, one row per refund or dispute at Stripe.
CREATE TABLE "refund" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "payment_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "stripe_id" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "fee_amount" BIGINT NOT NULL DEFAULT 0,
    "status" TEXT NOT NULL,
    "reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "refund_pkey" PRIMARY KEY ("tenant_id","id")
);
CREATE UNIQUE INDEX "refund_tenant_id_stripe_id_key" ON "refund"("tenant_id", "stripe_id");
CREATE INDEX "refund_tenant_id_payment_id_idx" ON "refund"("tenant_id", "payment_id");
ALTER TABLE "refund" ADD CONSTRAINT "refund_tenant_id_payment_id_fkey" FOREIGN KEY ("tenant_id", "payment_id") REFERENCES "payment"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "refund"
  ADD CONSTRAINT refund_kind_check CHECK (kind IN ('refund', 'dispute')),
  ADD CONSTRAINT refund_status_check CHECK (status IN ('pending', 'done', 'undone')),
  ADD CONSTRAINT refund_amount_check CHECK (amount >= 0);
SELECT tenancy.protect('refund', 'select, insert, update (amount, fee_amount, status, reason, updated_at)');

-- What Stripe kept of the payment; null until its balance transaction is known.
ALTER TABLE "payment" ADD COLUMN "fee_amount" BIGINT;
GRANT UPDATE (fee_amount) ON payment TO linli_app;
CREATE INDEX "payment_tenant_id_property_id_idx" ON "payment"("tenant_id", "property_id");

-- How much of an allocation was taken back from its bill by refunds.
ALTER TABLE "payment_allocation" ADD COLUMN "reversed_amount" BIGINT NOT NULL DEFAULT 0;
ALTER TABLE "payment_allocation"
  ADD CONSTRAINT payment_allocation_reversed_check CHECK (reversed_amount >= 0 AND reversed_amount <= amount);
GRANT UPDATE (reversed_amount) ON payment_allocation TO linli_app;

-- What the payer of an open checkout is looking at, so that a second press of the button leads to the same page.
CREATE INDEX "checkout_open" ON "checkout" ("tenant_id", "membership_id", "created_at") WHERE status = 'open';

-- What Stripe still wants of the company, and through when its events have been looked through.
ALTER TABLE "payment_account"
  ADD COLUMN "country" TEXT,
  ADD COLUMN "requirements" JSONB NOT NULL DEFAULT '{}',
  ADD COLUMN "disabled_reason" TEXT,
  ADD COLUMN "deauthorized_at" TIMESTAMPTZ(6),
  ADD COLUMN "events_through" TIMESTAMPTZ(6);

-- The ways of prepaid money, and refunds that the company gives itself.
-- CreateTable
CREATE TABLE "prepaid_move" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "payment_id" UUID NOT NULL,
    "bill_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "moved_on" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "prepaid_move_pkey" PRIMARY KEY ("tenant_id","id")
);

-- AlterTable
ALTER TABLE "refund" ADD COLUMN     "batch_id" UUID,
ADD COLUMN     "bill_ids" UUID[],
ADD COLUMN     "failure_reason" TEXT;

-- CreateIndex
CREATE INDEX "prepaid_move_tenant_id_payment_id_idx" ON "prepaid_move"("tenant_id", "payment_id");

-- CreateIndex
CREATE INDEX "prepaid_move_tenant_id_bill_id_idx" ON "prepaid_move"("tenant_id", "bill_id");

-- CreateIndex
CREATE INDEX "refund_tenant_id_batch_id_idx" ON "refund"("tenant_id", "batch_id");

-- AddForeignKey
ALTER TABLE "prepaid_move" ADD CONSTRAINT "prepaid_move_tenant_id_payment_id_fkey" FOREIGN KEY ("tenant_id", "payment_id") REFERENCES "payment"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "prepaid_move" ADD CONSTRAINT "prepaid_move_tenant_id_bill_id_fkey" FOREIGN KEY ("tenant_id", "bill_id") REFERENCES "bill"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema language cannot say.
ALTER TABLE prepaid_move ADD CONSTRAINT prepaid_move_check CHECK (kind IN ('applied', 'released') AND amount > 0);
-- Whose money waits for a bill.
CREATE INDEX payment_prepaid ON payment (tenant_id, property_id) WHERE credit_amount > 0;
SELECT tenancy.protect('prepaid_move', 'select, insert');
GRANT UPDATE (stripe_id, failure_reason, fee_amount) ON refund TO linli_app;
-- A payment for several properties becomes that of the one to which money comes back.
GRANT UPDATE (property_id) ON payment TO linli_app;

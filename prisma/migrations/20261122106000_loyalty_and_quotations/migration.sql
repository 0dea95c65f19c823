-- What points are worth, how much of a bill they may pay, and up to which change of a bill points have been given for paying on time.
CREATE TABLE "loyalty_policy" (
    "tenant_id" UUID NOT NULL,
    "points_per_major" INTEGER NOT NULL DEFAULT 100,
    "max_percent" INTEGER NOT NULL DEFAULT 50,
    "earned_through" TIMESTAMPTZ(6),
    CONSTRAINT "loyalty_policy_pkey" PRIMARY KEY ("tenant_id")
);
ALTER TABLE loyalty_policy
  ADD CONSTRAINT loyalty_policy_points_check CHECK (points_per_major BETWEEN 1 AND 1000000),
  ADD CONSTRAINT loyalty_policy_percent_check CHECK (max_percent BETWEEN 1 AND 100),
  ADD CONSTRAINT loyalty_policy_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenant (id);
SELECT tenancy.protect('loyalty_policy', 'select, insert, update');

-- Points and coupons that pay a part of a bill lower it, as any discount does: what was given away is no income.
ALTER TABLE credit_note DROP CONSTRAINT credit_note_kind_check;
ALTER TABLE credit_note ADD CONSTRAINT credit_note_kind_check CHECK (kind IN ('waiver', 'correction', 'discount', 'reversal', 'points', 'coupon'));

-- What a quotation comes to is its lines less what the owner uses; under warranty it is nothing.
ALTER TABLE quotation
  ADD COLUMN warranty_of_id uuid,
  ADD COLUMN warranty_reason text,
  ADD CONSTRAINT quotation_total_check CHECK (CASE WHEN is_warranty THEN total = 0 AND coupon_amount = 0 AND points_amount = 0
    ELSE total = lines_amount - coupon_amount - points_amount END),
  ADD CONSTRAINT quotation_coupon_check CHECK ((coupon_id IS NULL) = (coupon_amount = 0)),
  ADD CONSTRAINT quotation_points_check CHECK ((points = 0) = (points_amount = 0)),
  ADD CONSTRAINT "quotation_tenant_id_warranty_of_id_fkey" FOREIGN KEY ("tenant_id", "warranty_of_id") REFERENCES "ticket"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "quotation_tenant_id_warranty_of_id_idx" ON "quotation"("tenant_id", "warranty_of_id");
CREATE INDEX quotation_waiting ON quotation (tenant_id, expires_on) WHERE status = 'sent';

CREATE INDEX "point_entry_tenant_id_document_id_idx" ON "point_entry"("tenant_id", "document_id");
CREATE INDEX point_entry_to_spend ON point_entry (tenant_id, person_id, expires_on, id) WHERE remaining > 0;
CREATE INDEX "coupon_tenant_id_document_id_idx" ON "coupon"("tenant_id", "document_id");

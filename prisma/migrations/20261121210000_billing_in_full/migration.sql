-- Billing in full: tiers, formulas, discounts, taxes, shared costs, late fees, credit notes, payees, approvals, parking cards, period close.
-- DropIndex
DROP INDEX "meter_reading_tenant_id_meter_id_read_on_key";

-- AlterTable
ALTER TABLE "bill" ADD COLUMN     "credited_amount" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "ends_early_on" DATE,
ADD COLUMN     "late_fee_of" UUID,
ADD COLUMN     "tax_amount" BIGINT NOT NULL DEFAULT 0,
ALTER COLUMN "run_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "billing_run" ADD COLUMN     "community_id" UUID,
ADD COLUMN     "months" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "property_id" UUID,
ADD COLUMN     "reverse_reason" TEXT,
ADD COLUMN     "reversed_at" TIMESTAMPTZ(6),
ADD COLUMN     "reversed_by" UUID;

-- AlterTable
ALTER TABLE "fee_item" ADD COLUMN     "formula" TEXT,
ADD COLUMN     "payee_id" UUID,
ADD COLUMN     "prepay_percent" DECIMAL(5,2) NOT NULL DEFAULT 0,
ADD COLUMN     "priority" INTEGER NOT NULL DEFAULT 100,
ADD COLUMN     "tax_mode" TEXT NOT NULL DEFAULT 'none',
ADD COLUMN     "tax_rate" DECIMAL(6,4) NOT NULL DEFAULT 0,
ADD COLUMN     "tier_basis" TEXT NOT NULL DEFAULT 'month',
ADD COLUMN     "vacancy_percent" DECIMAL(5,2) NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "fee_item_price" ADD COLUMN     "parameters" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "fee_item_scope" ADD COLUMN     "property_tag" TEXT;

-- AlterTable
ALTER TABLE "meter" ADD COLUMN     "building_id" UUID,
ADD COLUMN     "community_id" UUID,
ADD COLUMN     "max_value" DECIMAL(18,4),
ADD COLUMN     "multiplier" DECIMAL(10,4) NOT NULL DEFAULT 1,
ADD COLUMN     "place" TEXT,
ADD COLUMN     "replaces_id" UUID,
ADD COLUMN     "retired_on" DATE,
ADD COLUMN     "status" TEXT NOT NULL DEFAULT 'active',
ALTER COLUMN "property_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "meter_reading" ADD COLUMN     "created_by" UUID,
ADD COLUMN     "decided_at" TIMESTAMPTZ(6),
ADD COLUMN     "decided_by" UUID,
ADD COLUMN     "note" TEXT,
ADD COLUMN     "oddity" TEXT,
ADD COLUMN     "photo_file_id" UUID,
ADD COLUMN     "rolled_over" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "source" TEXT NOT NULL DEFAULT 'manual',
ADD COLUMN     "status" TEXT NOT NULL DEFAULT 'accepted';

-- AlterTable
ALTER TABLE "payment_allocation" ADD COLUMN     "allocated_on" DATE,
ADD COLUMN     "reversed_on" DATE;

-- AlterTable
ALTER TABLE "property" ADD COLUMN     "residents" INTEGER;

-- AlterTable
ALTER TABLE "refund" ADD COLUMN     "method" TEXT NOT NULL DEFAULT 'stripe',
ADD COLUMN     "number" BIGINT,
ADD COLUMN     "requested_by" UUID,
ALTER COLUMN "stripe_id" DROP NOT NULL;

-- CreateTable
CREATE TABLE "approval_flow" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "document_kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "above_amount" BIGINT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'active',
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "approval_flow_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "approval_flow_step" (
    "tenant_id" UUID NOT NULL,
    "flow_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "role_id" UUID,
    "membership_id" UUID,

    CONSTRAINT "approval_flow_step_pkey" PRIMARY KEY ("tenant_id","flow_id","position")
);

-- CreateTable
CREATE TABLE "approval_request" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "document_kind" TEXT NOT NULL,
    "document_id" UUID NOT NULL,
    "amount" BIGINT NOT NULL,
    "summary" JSONB NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'pending',
    "position" INTEGER NOT NULL DEFAULT 1,
    "requested_by" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_at" TIMESTAMPTZ(6),

    CONSTRAINT "approval_request_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "approval_request_step" (
    "tenant_id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "role_id" UUID,
    "membership_id" UUID,
    "decision" TEXT,
    "decided_by" UUID,
    "on_behalf_of" UUID,
    "note" TEXT,
    "decided_at" TIMESTAMPTZ(6),

    CONSTRAINT "approval_request_step_pkey" PRIMARY KEY ("tenant_id","request_id","position")
);

-- CreateTable
CREATE TABLE "approval_deputy" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,
    "deputy_id" UUID NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,

    CONSTRAINT "approval_deputy_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "fee_item_tier" (
    "tenant_id" UUID NOT NULL,
    "price_id" UUID NOT NULL,
    "above" DECIMAL(18,4) NOT NULL,
    "unit_price" DECIMAL(18,6) NOT NULL,

    CONSTRAINT "fee_item_tier_pkey" PRIMARY KEY ("tenant_id","price_id","above")
);

-- CreateTable
CREATE TABLE "late_fee_rule" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "fee_item_id" UUID NOT NULL,
    "valid_from" DATE NOT NULL,
    "grace_days" INTEGER NOT NULL,
    "counts_from" TEXT NOT NULL DEFAULT 'due_day',
    "daily_rate" DECIMAL(9,8) NOT NULL,
    "cap_percent" DECIMAL(7,2),

    CONSTRAINT "late_fee_rule_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "discount" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "property_id" UUID NOT NULL,
    "fee_item_id" UUID,
    "kind" TEXT NOT NULL,
    "percent" DECIMAL(5,2) NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "reason" TEXT NOT NULL,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "discount_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "payee" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "bank_name" TEXT,
    "bank_account" TEXT,
    "ledger_account_id" UUID NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'active',
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "payee_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "payee_settlement" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "payee_id" UUID NOT NULL,
    "number" BIGINT,
    "through" DATE NOT NULL,
    "amount" BIGINT NOT NULL,
    "method" TEXT NOT NULL DEFAULT 'bank_transfer',
    "reference" TEXT,
    "status" TEXT NOT NULL DEFAULT 'pending',
    "posted_on" DATE,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "payee_settlement_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "shared_cost" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "fee_item_id" UUID NOT NULL,
    "community_id" UUID NOT NULL,
    "building_id" UUID,
    "meter_id" UUID,
    "month" DATE NOT NULL,
    "period_start" DATE NOT NULL,
    "period_end" DATE NOT NULL,
    "quantity" DECIMAL(18,4),
    "unit_price" DECIMAL(18,6),
    "amount" BIGINT NOT NULL,
    "basis" TEXT NOT NULL,
    "total_weight" DECIMAL(18,4) NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'draft',
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "shared_cost_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "shared_cost_share" (
    "tenant_id" UUID NOT NULL,
    "shared_cost_id" UUID NOT NULL,
    "property_id" UUID NOT NULL,
    "weight" DECIMAL(18,4) NOT NULL,
    "amount" BIGINT NOT NULL,

    CONSTRAINT "shared_cost_share_pkey" PRIMARY KEY ("tenant_id","shared_cost_id","property_id")
);

-- CreateTable
CREATE TABLE "billing_policy" (
    "tenant_id" UUID NOT NULL,
    "proration" TEXT NOT NULL DEFAULT 'actual_days',
    "credit_application" TEXT NOT NULL DEFAULT 'oldest_first',
    "late_fees_through" DATE,

    CONSTRAINT "billing_policy_pkey" PRIMARY KEY ("tenant_id")
);

-- CreateTable
CREATE TABLE "credit_note" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "bill_id" UUID NOT NULL,
    "number" BIGINT,
    "kind" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "tax_amount" BIGINT NOT NULL DEFAULT 0,
    "reason" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'pending',
    "posted_on" DATE,
    "requested_by" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "credit_note_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "parking_card" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "vehicle_id" UUID NOT NULL,
    "property_id" UUID NOT NULL,
    "fee_item_id" UUID NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'active',
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "parking_card_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "parking_renewal" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "card_id" UUID NOT NULL,
    "bill_id" UUID NOT NULL,
    "months" INTEGER NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "parking_renewal_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "period_close" (
    "tenant_id" UUID NOT NULL,
    "through" DATE NOT NULL,
    "closed_by" UUID,
    "closed_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "period_close_pkey" PRIMARY KEY ("tenant_id","through")
);

-- CreateTable
CREATE TABLE "property_tag" (
    "tenant_id" UUID NOT NULL,
    "property_id" UUID NOT NULL,
    "tag" TEXT NOT NULL,

    CONSTRAINT "property_tag_pkey" PRIMARY KEY ("tenant_id","property_id","tag")
);

-- CreateIndex
CREATE INDEX "approval_flow_tenant_id_document_kind_idx" ON "approval_flow"("tenant_id", "document_kind");

-- CreateIndex
CREATE INDEX "approval_request_tenant_id_status_id_idx" ON "approval_request"("tenant_id", "status", "id");

-- CreateIndex
CREATE UNIQUE INDEX "approval_request_tenant_id_document_kind_document_id_key" ON "approval_request"("tenant_id", "document_kind", "document_id");

-- CreateIndex
CREATE INDEX "approval_deputy_tenant_id_membership_id_idx" ON "approval_deputy"("tenant_id", "membership_id");

-- CreateIndex
CREATE INDEX "approval_deputy_tenant_id_deputy_id_idx" ON "approval_deputy"("tenant_id", "deputy_id");

-- CreateIndex
CREATE UNIQUE INDEX "late_fee_rule_tenant_id_fee_item_id_valid_from_key" ON "late_fee_rule"("tenant_id", "fee_item_id", "valid_from");

-- CreateIndex
CREATE INDEX "discount_tenant_id_property_id_idx" ON "discount"("tenant_id", "property_id");

-- CreateIndex
CREATE UNIQUE INDEX "payee_tenant_id_name_key" ON "payee"("tenant_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "payee_tenant_id_ledger_account_id_key" ON "payee"("tenant_id", "ledger_account_id");

-- CreateIndex
CREATE INDEX "payee_settlement_tenant_id_payee_id_idx" ON "payee_settlement"("tenant_id", "payee_id");

-- CreateIndex
CREATE UNIQUE INDEX "payee_settlement_tenant_id_number_key" ON "payee_settlement"("tenant_id", "number");

-- CreateIndex
CREATE INDEX "shared_cost_tenant_id_month_idx" ON "shared_cost"("tenant_id", "month");

-- CreateIndex
CREATE INDEX "shared_cost_tenant_id_fee_item_id_idx" ON "shared_cost"("tenant_id", "fee_item_id");

-- CreateIndex
CREATE INDEX "shared_cost_share_tenant_id_property_id_idx" ON "shared_cost_share"("tenant_id", "property_id");

-- CreateIndex
CREATE INDEX "credit_note_tenant_id_bill_id_idx" ON "credit_note"("tenant_id", "bill_id");

-- CreateIndex
CREATE UNIQUE INDEX "credit_note_tenant_id_number_key" ON "credit_note"("tenant_id", "number");

-- CreateIndex
CREATE INDEX "parking_card_tenant_id_property_id_idx" ON "parking_card"("tenant_id", "property_id");

-- CreateIndex
CREATE INDEX "parking_card_tenant_id_vehicle_id_idx" ON "parking_card"("tenant_id", "vehicle_id");

-- CreateIndex
CREATE UNIQUE INDEX "parking_card_tenant_id_number_key" ON "parking_card"("tenant_id", "number");

-- CreateIndex
CREATE INDEX "parking_renewal_tenant_id_card_id_idx" ON "parking_renewal"("tenant_id", "card_id");

-- CreateIndex
CREATE UNIQUE INDEX "parking_renewal_tenant_id_bill_id_key" ON "parking_renewal"("tenant_id", "bill_id");

-- CreateIndex
CREATE INDEX "property_tag_tenant_id_tag_idx" ON "property_tag"("tenant_id", "tag");

-- CreateIndex
CREATE UNIQUE INDEX "refund_tenant_id_number_key" ON "refund"("tenant_id", "number");

-- AddForeignKey
ALTER TABLE "approval_flow_step" ADD CONSTRAINT "approval_flow_step_tenant_id_flow_id_fkey" FOREIGN KEY ("tenant_id", "flow_id") REFERENCES "approval_flow"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval_flow_step" ADD CONSTRAINT "approval_flow_step_tenant_id_role_id_fkey" FOREIGN KEY ("tenant_id", "role_id") REFERENCES "role"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval_flow_step" ADD CONSTRAINT "approval_flow_step_tenant_id_membership_id_fkey" FOREIGN KEY ("tenant_id", "membership_id") REFERENCES "membership"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval_request_step" ADD CONSTRAINT "approval_request_step_tenant_id_request_id_fkey" FOREIGN KEY ("tenant_id", "request_id") REFERENCES "approval_request"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval_deputy" ADD CONSTRAINT "approval_deputy_tenant_id_membership_id_fkey" FOREIGN KEY ("tenant_id", "membership_id") REFERENCES "membership"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval_deputy" ADD CONSTRAINT "approval_deputy_tenant_id_deputy_id_fkey" FOREIGN KEY ("tenant_id", "deputy_id") REFERENCES "membership"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fee_item" ADD CONSTRAINT "fee_item_tenant_id_payee_id_fkey" FOREIGN KEY ("tenant_id", "payee_id") REFERENCES "payee"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fee_item_tier" ADD CONSTRAINT "fee_item_tier_tenant_id_price_id_fkey" FOREIGN KEY ("tenant_id", "price_id") REFERENCES "fee_item_price"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "late_fee_rule" ADD CONSTRAINT "late_fee_rule_tenant_id_fee_item_id_fkey" FOREIGN KEY ("tenant_id", "fee_item_id") REFERENCES "fee_item"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "discount" ADD CONSTRAINT "discount_tenant_id_property_id_fkey" FOREIGN KEY ("tenant_id", "property_id") REFERENCES "property"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "discount" ADD CONSTRAINT "discount_tenant_id_fee_item_id_fkey" FOREIGN KEY ("tenant_id", "fee_item_id") REFERENCES "fee_item"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payee" ADD CONSTRAINT "payee_tenant_id_ledger_account_id_fkey" FOREIGN KEY ("tenant_id", "ledger_account_id") REFERENCES "ledger_account"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payee_settlement" ADD CONSTRAINT "payee_settlement_tenant_id_payee_id_fkey" FOREIGN KEY ("tenant_id", "payee_id") REFERENCES "payee"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shared_cost" ADD CONSTRAINT "shared_cost_tenant_id_fee_item_id_fkey" FOREIGN KEY ("tenant_id", "fee_item_id") REFERENCES "fee_item"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shared_cost" ADD CONSTRAINT "shared_cost_tenant_id_community_id_fkey" FOREIGN KEY ("tenant_id", "community_id") REFERENCES "community"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shared_cost" ADD CONSTRAINT "shared_cost_tenant_id_building_id_fkey" FOREIGN KEY ("tenant_id", "building_id") REFERENCES "building"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shared_cost" ADD CONSTRAINT "shared_cost_tenant_id_meter_id_fkey" FOREIGN KEY ("tenant_id", "meter_id") REFERENCES "meter"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shared_cost_share" ADD CONSTRAINT "shared_cost_share_tenant_id_shared_cost_id_fkey" FOREIGN KEY ("tenant_id", "shared_cost_id") REFERENCES "shared_cost"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shared_cost_share" ADD CONSTRAINT "shared_cost_share_tenant_id_property_id_fkey" FOREIGN KEY ("tenant_id", "property_id") REFERENCES "property"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meter" ADD CONSTRAINT "meter_tenant_id_community_id_fkey" FOREIGN KEY ("tenant_id", "community_id") REFERENCES "community"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meter" ADD CONSTRAINT "meter_tenant_id_building_id_fkey" FOREIGN KEY ("tenant_id", "building_id") REFERENCES "building"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meter" ADD CONSTRAINT "meter_tenant_id_replaces_id_fkey" FOREIGN KEY ("tenant_id", "replaces_id") REFERENCES "meter"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meter_reading" ADD CONSTRAINT "meter_reading_tenant_id_photo_file_id_fkey" FOREIGN KEY ("tenant_id", "photo_file_id") REFERENCES "stored_file"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "billing_run" ADD CONSTRAINT "billing_run_tenant_id_community_id_fkey" FOREIGN KEY ("tenant_id", "community_id") REFERENCES "community"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "billing_run" ADD CONSTRAINT "billing_run_tenant_id_property_id_fkey" FOREIGN KEY ("tenant_id", "property_id") REFERENCES "property"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bill" ADD CONSTRAINT "bill_tenant_id_late_fee_of_fkey" FOREIGN KEY ("tenant_id", "late_fee_of") REFERENCES "bill"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "credit_note" ADD CONSTRAINT "credit_note_tenant_id_bill_id_fkey" FOREIGN KEY ("tenant_id", "bill_id") REFERENCES "bill"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "parking_card" ADD CONSTRAINT "parking_card_tenant_id_vehicle_id_fkey" FOREIGN KEY ("tenant_id", "vehicle_id") REFERENCES "vehicle"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "parking_card" ADD CONSTRAINT "parking_card_tenant_id_property_id_fkey" FOREIGN KEY ("tenant_id", "property_id") REFERENCES "property"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "parking_card" ADD CONSTRAINT "parking_card_tenant_id_fee_item_id_fkey" FOREIGN KEY ("tenant_id", "fee_item_id") REFERENCES "fee_item"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "parking_renewal" ADD CONSTRAINT "parking_renewal_tenant_id_card_id_fkey" FOREIGN KEY ("tenant_id", "card_id") REFERENCES "parking_card"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "parking_renewal" ADD CONSTRAINT "parking_renewal_tenant_id_bill_id_fkey" FOREIGN KEY ("tenant_id", "bill_id") REFERENCES "bill"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "property_tag" ADD CONSTRAINT "property_tag_tenant_id_property_id_fkey" FOREIGN KEY ("tenant_id", "property_id") REFERENCES "property"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's schema language cannot say.

-- A payment counts from the day on which it came in; the owner of a table sees its rows only while row-level security is not forced on it.
ALTER TABLE payment_allocation NO FORCE ROW LEVEL SECURITY;
ALTER TABLE payment NO FORCE ROW LEVEL SECURITY;
ALTER TABLE tenant NO FORCE ROW LEVEL SECURITY;
ALTER TABLE ledger_account NO FORCE ROW LEVEL SECURITY;
UPDATE payment_allocation a SET allocated_on = (p.received_at AT TIME ZONE t.time_zone)::date
  FROM payment p JOIN tenant t ON t.id = p.tenant_id WHERE p.tenant_id = a.tenant_id AND p.id = a.payment_id;
UPDATE payment_allocation SET reversed_on = allocated_on WHERE reversed_amount > 0;
ALTER TABLE payment_allocation ALTER COLUMN allocated_on SET NOT NULL;
INSERT INTO billing_policy (tenant_id) SELECT id FROM tenant;
INSERT INTO ledger_account (tenant_id, id, code, name, kind)
  SELECT t.id, new_id(), a.code, CASE WHEN t.locale = 'en' THEN a.en ELSE a.zh END, a.kind
  FROM tenant t CROSS JOIN (VALUES
    ('1002', '银行存款', 'Bank account', 'asset'),
    ('2221', '应交税费', 'Taxes payable', 'liability'),
    ('6301', '违约金收入', 'Late fee income', 'income')) AS a (code, zh, en, kind);
ALTER TABLE payment_allocation FORCE ROW LEVEL SECURITY;
ALTER TABLE payment FORCE ROW LEVEL SECURITY;
ALTER TABLE tenant FORCE ROW LEVEL SECURITY;
ALTER TABLE ledger_account FORCE ROW LEVEL SECURITY;

ALTER TABLE billing_policy
  ADD CONSTRAINT billing_policy_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenant (id),
  ADD CONSTRAINT billing_policy_proration_check CHECK (proration IN ('actual_days', 'thirty_days')),
  ADD CONSTRAINT billing_policy_credit_check CHECK (credit_application IN ('oldest_first', 'item_priority', 'off'));
ALTER TABLE approval_flow
  ADD CONSTRAINT approval_flow_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenant (id),
  ADD CONSTRAINT approval_flow_amount_check CHECK (above_amount >= 0),
  ADD CONSTRAINT approval_flow_status_check CHECK (status IN ('active', 'archived'));
ALTER TABLE approval_flow_step ADD CONSTRAINT approval_flow_step_who_check CHECK (num_nonnulls(role_id, membership_id) = 1 AND position > 0);
ALTER TABLE approval_request
  ADD CONSTRAINT approval_request_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenant (id),
  ADD CONSTRAINT approval_request_status_check CHECK (status IN ('pending', 'approved', 'declined', 'withdrawn'));
ALTER TABLE approval_request_step
  ADD CONSTRAINT approval_request_step_who_check CHECK (num_nonnulls(role_id, membership_id) = 1 AND position > 0),
  ADD CONSTRAINT approval_request_step_decision_check CHECK (decision IN ('approved', 'declined') AND decided_by IS NOT NULL AND decided_at IS NOT NULL OR decision IS NULL);
ALTER TABLE approval_deputy ADD CONSTRAINT approval_deputy_check CHECK (ends_on > starts_on AND deputy_id <> membership_id);
ALTER TABLE period_close ADD CONSTRAINT period_close_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenant (id);

ALTER TABLE fee_item DROP CONSTRAINT fee_item_kind_check;
ALTER TABLE fee_item
  ADD CONSTRAINT fee_item_kind_check CHECK (kind IN ('fixed', 'per_area', 'per_quantity', 'tiered', 'per_vehicle', 'formula', 'shared')),
  ADD CONSTRAINT fee_item_tier_basis_check CHECK (tier_basis IN ('month', 'year')),
  ADD CONSTRAINT fee_item_formula_check CHECK ((kind <> 'formula') = (formula IS NULL)),
  ADD CONSTRAINT fee_item_tax_check CHECK (tax_mode IN ('none', 'inside', 'on_top') AND tax_rate >= 0 AND tax_rate < 1 AND (tax_mode <> 'none' OR tax_rate = 0)),
  ADD CONSTRAINT fee_item_percent_check CHECK (vacancy_percent BETWEEN 0 AND 100 AND prepay_percent BETWEEN 0 AND 100);
ALTER TABLE fee_item_tier ADD CONSTRAINT fee_item_tier_check CHECK (above >= 0 AND unit_price >= 0);
ALTER TABLE late_fee_rule ADD CONSTRAINT late_fee_rule_check
  CHECK (grace_days >= 0 AND counts_from IN ('due_day', 'grace_end') AND daily_rate > 0 AND daily_rate <= 0.1 AND cap_percent > 0);
ALTER TABLE discount
  ADD CONSTRAINT discount_kind_check CHECK (kind IN ('first_year', 'prepaid_year', 'hardship', 'vacancy', 'other')),
  ADD CONSTRAINT discount_percent_check CHECK (percent > 0 AND percent <= 100),
  ADD CONSTRAINT discount_range_check CHECK (ends_on IS NULL OR ends_on > starts_on);
ALTER TABLE payee ADD CONSTRAINT payee_status_check CHECK (status IN ('active', 'archived'));
ALTER TABLE payee_settlement
  ADD CONSTRAINT payee_settlement_status_check CHECK (status IN ('pending', 'posted', 'declined')),
  ADD CONSTRAINT payee_settlement_amount_check CHECK (amount > 0),
  ADD CONSTRAINT payee_settlement_method_check CHECK (method IN ('bank_transfer', 'cash')),
  ADD CONSTRAINT payee_settlement_posted_check CHECK ((status <> 'posted') = (posted_on IS NULL AND number IS NULL));
ALTER TABLE shared_cost
  ADD CONSTRAINT shared_cost_status_check CHECK (status IN ('draft', 'confirmed', 'cancelled')),
  ADD CONSTRAINT shared_cost_basis_check CHECK (basis IN ('area', 'head', 'equal')),
  ADD CONSTRAINT shared_cost_amount_check CHECK (amount > 0 AND period_end > period_start);
ALTER TABLE shared_cost_share ADD CONSTRAINT shared_cost_share_check CHECK (amount >= 0 AND weight >= 0);
ALTER TABLE meter
  ADD CONSTRAINT meter_place_check CHECK (num_nonnulls(property_id, community_id) = 1 AND (building_id IS NULL OR community_id IS NOT NULL)),
  ADD CONSTRAINT meter_dial_check CHECK (max_value > 0 AND multiplier > 0),
  ADD CONSTRAINT meter_status_check CHECK (status IN ('active', 'retired') AND (status <> 'retired') = (retired_on IS NULL));
ALTER TABLE meter_reading
  ADD CONSTRAINT meter_reading_source_check CHECK (source IN ('manual', 'phone', 'import', 'estimate', 'replacement')),
  ADD CONSTRAINT meter_reading_status_check CHECK (status IN ('accepted', 'held', 'rejected', 'superseded')),
  ADD CONSTRAINT meter_reading_oddity_check CHECK (oddity IN ('zero', 'negative', 'high'));
CREATE UNIQUE INDEX meter_reading_once ON meter_reading (tenant_id, meter_id, read_on) WHERE status IN ('accepted', 'held');
ALTER TABLE property ADD CONSTRAINT property_residents_check CHECK (residents >= 0);

ALTER TABLE billing_run DROP CONSTRAINT billing_run_status_check;
ALTER TABLE billing_run
  ADD CONSTRAINT billing_run_status_check CHECK (status IN ('draft', 'posting', 'posted', 'failed', 'reversing', 'reversed')),
  ADD CONSTRAINT billing_run_months_check CHECK (months BETWEEN 1 AND 36),
  ADD CONSTRAINT billing_run_scope_check CHECK (num_nonnulls(community_id, property_id) <= 1);

ALTER TABLE bill DROP CONSTRAINT bill_amount_check, DROP CONSTRAINT bill_paid_check;
ALTER TABLE bill
  ADD CONSTRAINT bill_amount_check CHECK (amount > 0 AND tax_amount >= 0 AND tax_amount <= amount AND paid_amount >= 0 AND credited_amount >= 0
    AND paid_amount + credited_amount <= amount),
  ADD CONSTRAINT bill_paid_check CHECK (status = 'void' OR (status = 'paid') = (paid_amount + credited_amount = amount)),
  ADD CONSTRAINT bill_ends_early_check CHECK (ends_early_on >= period_start AND ends_early_on < period_end);
-- One key for bills and late fees, so that the bills of a property are found through it.
DROP INDEX bill_once;
CREATE UNIQUE INDEX bill_once ON bill (tenant_id, property_id, fee_item_id, period_start, late_fee_of) NULLS NOT DISTINCT WHERE status <> 'void';
CREATE INDEX bill_late_fee ON bill (tenant_id, late_fee_of) WHERE late_fee_of IS NOT NULL;
DROP INDEX bill_open;
CREATE INDEX bill_open ON bill (tenant_id, due_on, property_id) INCLUDE (amount, paid_amount, credited_amount) WHERE status = 'open';
GRANT UPDATE (credited_amount, ends_early_on, amount, period_end, explanation) ON bill TO linli_app;
-- A posted bill stands; only a late fee runs on.
CREATE FUNCTION tenancy.refuse_change() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  RAISE EXCEPTION 'a posted bill does not change' USING ERRCODE = 'check_violation';
END $$;
REVOKE ALL ON FUNCTION tenancy.refuse_change() FROM PUBLIC;
CREATE TRIGGER bill_stands BEFORE UPDATE OF amount, period_end, explanation ON bill
  FOR EACH ROW WHEN (OLD.late_fee_of IS NULL) EXECUTE FUNCTION tenancy.refuse_change();

ALTER TABLE ledger_transfer DROP CONSTRAINT ledger_transfer_document_check;
ALTER TABLE ledger_transfer ADD CONSTRAINT ledger_transfer_document_check
  CHECK (document_kind IN ('bill', 'payment', 'refund', 'credit_note', 'payee_settlement'));
-- What is posted into a closed period is refused, whoever posts it. A close waits for the postings under way, and they for it.
CREATE FUNCTION tenancy.refuse_closed_period() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
  first_day date;
  company uuid;
BEGIN
  SELECT min(posted_on), (array_agg(tenant_id))[1] INTO first_day, company FROM posted;
  IF first_day IS NULL THEN RETURN NULL; END IF;
  PERFORM pg_advisory_xact_lock_shared(hashtextextended('books:' || company, 0));
  IF EXISTS (SELECT FROM public.period_close c WHERE c.tenant_id = company AND c.through >= first_day) THEN
    RAISE EXCEPTION 'the books are closed through this day' USING ERRCODE = 'LN001';
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION tenancy.refuse_closed_period() FROM PUBLIC;
CREATE TRIGGER ledger_transfer_period_open AFTER INSERT ON ledger_transfer
  REFERENCING NEW TABLE AS posted FOR EACH STATEMENT EXECUTE FUNCTION tenancy.refuse_closed_period();

ALTER TABLE credit_note
  ADD CONSTRAINT credit_note_kind_check CHECK (kind IN ('waiver', 'correction', 'discount', 'reversal')),
  ADD CONSTRAINT credit_note_amount_check CHECK (amount > 0 AND tax_amount >= 0 AND tax_amount <= amount),
  ADD CONSTRAINT credit_note_status_check CHECK (status IN ('pending', 'posted', 'declined')),
  ADD CONSTRAINT credit_note_posted_check CHECK ((status <> 'posted') = (posted_on IS NULL AND number IS NULL));
ALTER TABLE refund DROP CONSTRAINT refund_status_check;
ALTER TABLE refund
  ADD CONSTRAINT refund_status_check CHECK (status IN ('requested', 'declined', 'pending', 'done', 'undone')),
  ADD CONSTRAINT refund_method_check CHECK (method IN ('stripe', 'cash', 'bank_transfer'));
ALTER TABLE parking_card
  ADD CONSTRAINT parking_card_status_check CHECK (status IN ('active', 'ended')),
  ADD CONSTRAINT parking_card_range_check CHECK (ends_on >= starts_on);
ALTER TABLE parking_renewal
  ADD CONSTRAINT parking_renewal_status_check CHECK (status IN ('open', 'paid', 'cancelled')),
  ADD CONSTRAINT parking_renewal_range_check CHECK (ends_on > starts_on AND months > 0);

SELECT tenancy.protect('billing_policy');
SELECT tenancy.protect('fee_item_tier');
SELECT tenancy.protect('late_fee_rule');
SELECT tenancy.protect('discount');
SELECT tenancy.protect('payee', 'select, insert, update');
SELECT tenancy.protect('payee_settlement', 'select, insert, update (status, number, posted_on)');
SELECT tenancy.protect('shared_cost');
SELECT tenancy.protect('shared_cost_share');
SELECT tenancy.protect('property_tag');
SELECT tenancy.protect('credit_note', 'select, insert, update (status, number, posted_on)');
SELECT tenancy.protect('parking_card', 'select, insert, update');
SELECT tenancy.protect('parking_renewal', 'select, insert, update (status)');
SELECT tenancy.protect('approval_flow');
SELECT tenancy.protect('approval_flow_step');
SELECT tenancy.protect('approval_request', 'select, insert, update (status, position, decided_at)');
SELECT tenancy.protect('approval_request_step', 'select, insert, update (decision, decided_by, on_behalf_of, note, decided_at)');
SELECT tenancy.protect('approval_deputy');
SELECT tenancy.protect('period_close', 'select, insert, delete');
SELECT tenancy.open_to_system('billing_policy', 'select');
GRANT UPDATE (amount, reversed_on) ON payment_allocation TO linli_app;
GRANT UPDATE (number, method) ON refund TO linli_app;

-- Proration by thirtieths: a day is a thirtieth of its month, the 31st costs nothing more. See month_parts.
CREATE FUNCTION month_parts_of_thirty(day date) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT (extract(year from day)::bigint * 12 + extract(month from day)::bigint - 1) * 377580
       + least(extract(day from day)::bigint - 1, 30) * 12586
$$;
REVOKE ALL ON FUNCTION month_parts_of_thirty(date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION month_parts_of_thirty(date) TO linli_app;

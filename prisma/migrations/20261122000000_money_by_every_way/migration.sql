-- Money by every way: saved methods and automatic payments, shared links, payouts, the cashier's day, deposits, bank statements, receipts and invoices,
-- promises and dunning, payment plans, public accounts, spending, keys of programs, and what the company pays the platform.
-- DropForeignKey

-- DropForeignKey

-- DropForeignKey

-- DropForeignKey

-- DropForeignKey

-- DropForeignKey

-- DropForeignKey

-- DropForeignKey

-- DropForeignKey

-- DropForeignKey

-- DropForeignKey

-- DropForeignKey

-- DropForeignKey

-- DropForeignKey

-- DropForeignKey

-- DropForeignKey

-- DropForeignKey

-- DropForeignKey

-- DropForeignKey

-- DropForeignKey

-- DropForeignKey

-- DropForeignKey

-- DropForeignKey

-- AlterTable
ALTER TABLE "checkout" ADD COLUMN     "advance_amount" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "kind" TEXT NOT NULL DEFAULT 'bills',
ADD COLUMN     "link_id" UUID,
ADD COLUMN     "property_id" UUID,
ADD COLUMN     "stripe_intent_id" TEXT;

-- AlterTable
ALTER TABLE "payment" ADD COLUMN     "reference" TEXT,
ADD COLUMN     "resolved_at" TIMESTAMPTZ(6),
ADD COLUMN     "resolved_by" UUID,
ADD COLUMN     "shift_id" UUID;

-- AlterTable
ALTER TABLE "refund" ADD COLUMN     "shift_id" UUID;

-- AlterTable
ALTER TABLE "reminder_step" ADD COLUMN     "channel" TEXT NOT NULL DEFAULT 'email',
ADD COLUMN     "min_amount" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "tone" TEXT NOT NULL DEFAULT 'friendly';

-- CreateTable
CREATE TABLE "bank_statement" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "account" TEXT,
    "currency" TEXT NOT NULL,
    "from_on" DATE,
    "through_on" DATE,
    "opening_amount" BIGINT,
    "closing_amount" BIGINT,
    "line_count" INTEGER NOT NULL DEFAULT 0,
    "new_count" INTEGER NOT NULL DEFAULT 0,
    "status" TEXT NOT NULL DEFAULT 'checked',
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "bank_statement_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "bank_line" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "statement_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "booked_on" DATE NOT NULL,
    "amount" BIGINT NOT NULL,
    "counterparty" TEXT,
    "counterparty_account" TEXT,
    "purpose" TEXT,
    "bank_reference" TEXT,
    "fingerprint" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "document_kind" TEXT,
    "document_id" UUID,
    "note" TEXT,
    "matched_by" UUID,
    "matched_at" TIMESTAMPTZ(6),

    CONSTRAINT "bank_line_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "cashier_shift" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,
    "number" BIGINT,
    "status" TEXT NOT NULL DEFAULT 'open',
    "opening_amount" BIGINT NOT NULL,
    "expected_amount" BIGINT,
    "counted_amount" BIGINT,
    "totals" JSONB,
    "difference_reason" TEXT,
    "opened_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "counted_at" TIMESTAMPTZ(6),
    "signed_by" UUID,
    "closed_at" TIMESTAMPTZ(6),

    CONSTRAINT "cashier_shift_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "cash_movement" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "shift_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "note" TEXT,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "cash_movement_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "deposit" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" BIGINT NOT NULL,
    "kind" TEXT NOT NULL,
    "property_id" UUID NOT NULL,
    "person_id" UUID,
    "payer_name" TEXT,
    "amount" BIGINT NOT NULL,
    "returned_amount" BIGINT NOT NULL DEFAULT 0,
    "deducted_amount" BIGINT NOT NULL DEFAULT 0,
    "method" TEXT NOT NULL,
    "reference" TEXT,
    "status" TEXT NOT NULL DEFAULT 'held',
    "note" TEXT,
    "taken_on" DATE NOT NULL,
    "shift_id" UUID,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "deposit_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "deposit_return" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "deposit_id" UUID NOT NULL,
    "number" BIGINT,
    "amount" BIGINT NOT NULL,
    "deducted_amount" BIGINT NOT NULL DEFAULT 0,
    "deduction_reason" TEXT,
    "method" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'pending',
    "posted_on" DATE,
    "shift_id" UUID,
    "requested_by" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "deposit_return_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "money_figures" (
    "tenant_id" UUID NOT NULL,
    "counted_at" TIMESTAMPTZ(6) NOT NULL,
    "took_ms" INTEGER NOT NULL,
    "figures" JSONB NOT NULL,

    CONSTRAINT "money_figures_pkey" PRIMARY KEY ("tenant_id")
);

-- CreateTable
CREATE TABLE "api_key" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "secret_hash" TEXT NOT NULL,
    "scopes" TEXT[],
    "membership_id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(6),
    "last_used_at" TIMESTAMPTZ(6),
    "revoked_at" TIMESTAMPTZ(6),
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "external_record" (
    "tenant_id" UUID NOT NULL,
    "system" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "record_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "external_record_pkey" PRIMARY KEY ("tenant_id","system","kind","external_id")
);

-- CreateTable
CREATE TABLE "receipt" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" BIGINT NOT NULL,
    "payment_id" UUID NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'issued',
    "replaces_id" UUID,
    "void_reason" TEXT,
    "voided_by" UUID,
    "voided_at" TIMESTAMPTZ(6),
    "issued_by" UUID,
    "issued_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "receipt_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "invoice" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" BIGINT,
    "property_id" UUID NOT NULL,
    "person_id" UUID,
    "buyer" JSONB NOT NULL,
    "amount" BIGINT NOT NULL,
    "tax_amount" BIGINT NOT NULL,
    "currency" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'draft',
    "provider" TEXT NOT NULL,
    "provider_reference" TEXT,
    "provider_number" TEXT,
    "file_id" UUID,
    "reverses_id" UUID,
    "failure_reason" TEXT,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "issued_at" TIMESTAMPTZ(6),

    CONSTRAINT "invoice_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "invoice_line" (
    "tenant_id" UUID NOT NULL,
    "invoice_id" UUID NOT NULL,
    "bill_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "tax_amount" BIGINT NOT NULL,

    CONSTRAINT "invoice_line_pkey" PRIMARY KEY ("tenant_id","invoice_id","bill_id")
);

-- CreateTable
CREATE TABLE "invoice_policy" (
    "tenant_id" UUID NOT NULL,
    "seller_name" TEXT NOT NULL,
    "seller_tax_number" TEXT NOT NULL,
    "provider" TEXT NOT NULL DEFAULT 'file',
    "settings" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "invoice_policy_pkey" PRIMARY KEY ("tenant_id")
);

-- CreateTable
CREATE TABLE "stripe_customer" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "stripe_account_id" TEXT NOT NULL,
    "stripe_customer_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stripe_customer_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "saved_method" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "stripe_account_id" TEXT NOT NULL,
    "stripe_method_id" TEXT NOT NULL,
    "brand" TEXT NOT NULL,
    "last4" TEXT NOT NULL,
    "expires_month" INTEGER NOT NULL,
    "expires_year" INTEGER NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'active',
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_method_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "autopay_consent" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "property_id" UUID NOT NULL,
    "saved_method_id" UUID NOT NULL,
    "limit_amount" BIGINT,
    "wording" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'active',
    "consented_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(6),
    "ended_reason" TEXT,

    CONSTRAINT "autopay_consent_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "autopay_charge" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "consent_id" UUID NOT NULL,
    "property_id" UUID NOT NULL,
    "amount" BIGINT NOT NULL,
    "bill_ids" UUID[],
    "charge_on" DATE NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'announced',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "checkout_id" UUID,
    "failure_code" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "autopay_charge_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "payment_link" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "property_id" UUID NOT NULL,
    "person_id" UUID,
    "amount" BIGINT NOT NULL,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'active',
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "payment_link_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "payment_link_bill" (
    "tenant_id" UUID NOT NULL,
    "link_id" UUID NOT NULL,
    "bill_id" UUID NOT NULL,

    CONSTRAINT "payment_link_bill_pkey" PRIMARY KEY ("tenant_id","link_id","bill_id")
);

-- CreateTable
CREATE TABLE "payout" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "stripe_account_id" TEXT NOT NULL,
    "stripe_payout_id" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "fee_amount" BIGINT NOT NULL DEFAULT 0,
    "currency" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'pending',
    "arrives_on" DATE NOT NULL,
    "failure_code" TEXT,
    "difference_amount" BIGINT NOT NULL DEFAULT 0,
    "matched_at" TIMESTAMPTZ(6),
    "created_at" TIMESTAMPTZ(6) NOT NULL,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "payout_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "payout_item" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "payout_id" UUID NOT NULL,
    "stripe_transaction_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "fee_amount" BIGINT NOT NULL,
    "payment_id" UUID,
    "refund_id" UUID,
    "settled_at" TIMESTAMPTZ(6),
    "settled_by" UUID,
    "note" TEXT,

    CONSTRAINT "payout_item_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "payment_plan" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" BIGINT NOT NULL,
    "property_id" UUID NOT NULL,
    "person_id" UUID,
    "amount" BIGINT NOT NULL,
    "reason" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'active',
    "agreed_on" DATE NOT NULL,
    "ended_on" DATE,
    "ended_reason" TEXT,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "payment_plan_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "payment_plan_bill" (
    "tenant_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "bill_id" UUID NOT NULL,
    "amount" BIGINT NOT NULL,

    CONSTRAINT "payment_plan_bill_pkey" PRIMARY KEY ("tenant_id","plan_id","bill_id")
);

-- CreateTable
CREATE TABLE "payment_plan_instalment" (
    "tenant_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "due_on" DATE NOT NULL,
    "amount" BIGINT NOT NULL,

    CONSTRAINT "payment_plan_instalment_pkey" PRIMARY KEY ("tenant_id","plan_id","position")
);

-- CreateTable
CREATE TABLE "public_account" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "community_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "opening_amount" BIGINT NOT NULL,
    "opened_on" DATE NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'active',
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "public_account_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "public_account_entry" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "booked_on" DATE NOT NULL,
    "amount" BIGINT NOT NULL,
    "category" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "counterparty" TEXT,
    "reverses_id" UUID,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "public_account_entry_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "public_account_document" (
    "tenant_id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,

    CONSTRAINT "public_account_document_pkey" PRIMARY KEY ("tenant_id","entry_id","file_id")
);

-- CreateTable
CREATE TABLE "public_account_period" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "from_on" DATE NOT NULL,
    "through_on" DATE NOT NULL,
    "opening_amount" BIGINT NOT NULL,
    "closing_amount" BIGINT NOT NULL,
    "note" TEXT,
    "published_by" UUID,
    "published_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "public_account_period_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "reminder_policy" (
    "tenant_id" UUID NOT NULL,
    "quiet_from_minute" INTEGER,
    "quiet_until_minute" INTEGER,
    "board_enabled" BOOLEAN NOT NULL DEFAULT false,
    "board_min_days" INTEGER NOT NULL DEFAULT 90,
    "board_min_amount" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "reminder_policy_pkey" PRIMARY KEY ("tenant_id")
);

-- CreateTable
CREATE TABLE "payment_promise" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "property_id" UUID NOT NULL,
    "person_id" UUID,
    "amount" BIGINT NOT NULL,
    "owed_amount" BIGINT NOT NULL,
    "bill_ids" UUID[],
    "promised_on" DATE NOT NULL,
    "note" TEXT,
    "status" TEXT NOT NULL DEFAULT 'open',
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_at" TIMESTAMPTZ(6),
    "followed_up_at" TIMESTAMPTZ(6),
    "follow_up_note" TEXT,

    CONSTRAINT "payment_promise_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "dunning_batch" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "filter" JSONB NOT NULL,
    "letter_count" INTEGER NOT NULL DEFAULT 0,
    "amount" BIGINT NOT NULL DEFAULT 0,
    "status" TEXT NOT NULL DEFAULT 'sending',
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "dunning_batch_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "dunning_letter" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" BIGINT NOT NULL,
    "batch_id" UUID NOT NULL,
    "property_id" UUID NOT NULL,
    "person_id" UUID,
    "amount" BIGINT NOT NULL,
    "oldest_due_on" DATE NOT NULL,
    "lines" JSONB NOT NULL,
    "pay_by" DATE NOT NULL,
    "notification_id" UUID,
    "printed_at" TIMESTAMPTZ(6),
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "dunning_letter_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "arrears_notice" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "community_id" UUID NOT NULL,
    "as_of" DATE NOT NULL,
    "lines" JSONB NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'published',
    "published_by" UUID,
    "published_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(6),

    CONSTRAINT "arrears_notice_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "spending_category" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "ledger_account_id" UUID NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'active',
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "spending_category_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "spending" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" BIGINT,
    "category_id" UUID NOT NULL,
    "community_id" UUID,
    "amount" BIGINT NOT NULL,
    "spent_on" DATE NOT NULL,
    "payee_name" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "reference" TEXT,
    "description" TEXT,
    "status" TEXT NOT NULL DEFAULT 'pending',
    "posted_on" DATE,
    "reverse_reason" TEXT,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "spending_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "spending_document" (
    "tenant_id" UUID NOT NULL,
    "spending_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,

    CONSTRAINT "spending_document_pkey" PRIMARY KEY ("tenant_id","spending_id","file_id")
);

-- CreateTable
CREATE TABLE "subscription" (
    "tenant_id" UUID NOT NULL,
    "plan" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'trialing',
    "stripe_customer_id" TEXT,
    "stripe_subscription_id" TEXT,
    "trial_ends_at" TIMESTAMPTZ(6),
    "period_ends_at" TIMESTAMPTZ(6),
    "grace_ends_at" TIMESTAMPTZ(6),
    "cancels_at" TIMESTAMPTZ(6),
    "synced_at" TIMESTAMPTZ(6),
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "subscription_pkey" PRIMARY KEY ("tenant_id")
);

-- CreateTable
CREATE TABLE "platform_invoice" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "stripe_invoice_id" TEXT NOT NULL,
    "number" TEXT,
    "amount" BIGINT NOT NULL,
    "paid_amount" BIGINT NOT NULL,
    "currency" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "hosted_url" TEXT,
    "pdf_url" TEXT,
    "period_start" TIMESTAMPTZ(6),
    "period_end" TIMESTAMPTZ(6),
    "created_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "platform_invoice_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateIndex
CREATE INDEX "bank_line_tenant_id_status_booked_on_id_idx" ON "bank_line"("tenant_id", "status", "booked_on", "id");

-- CreateIndex
CREATE INDEX "bank_line_tenant_id_document_kind_document_id_idx" ON "bank_line"("tenant_id", "document_kind", "document_id");

-- CreateIndex
CREATE UNIQUE INDEX "bank_line_tenant_id_fingerprint_key" ON "bank_line"("tenant_id", "fingerprint");

-- CreateIndex
CREATE UNIQUE INDEX "bank_line_tenant_id_statement_id_position_key" ON "bank_line"("tenant_id", "statement_id", "position");

-- CreateIndex
CREATE INDEX "cashier_shift_tenant_id_membership_id_opened_at_idx" ON "cashier_shift"("tenant_id", "membership_id", "opened_at");

-- CreateIndex
CREATE UNIQUE INDEX "cashier_shift_tenant_id_number_key" ON "cashier_shift"("tenant_id", "number");

-- CreateIndex
CREATE INDEX "cash_movement_tenant_id_shift_id_idx" ON "cash_movement"("tenant_id", "shift_id");

-- CreateIndex
CREATE INDEX "deposit_tenant_id_property_id_idx" ON "deposit"("tenant_id", "property_id");

-- CreateIndex
CREATE INDEX "deposit_tenant_id_status_id_idx" ON "deposit"("tenant_id", "status", "id");

-- CreateIndex
CREATE UNIQUE INDEX "deposit_tenant_id_number_key" ON "deposit"("tenant_id", "number");

-- CreateIndex
CREATE INDEX "deposit_return_tenant_id_deposit_id_idx" ON "deposit_return"("tenant_id", "deposit_id");

-- CreateIndex
CREATE UNIQUE INDEX "deposit_return_tenant_id_number_key" ON "deposit_return"("tenant_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "api_key_tenant_id_secret_hash_key" ON "api_key"("tenant_id", "secret_hash");

-- CreateIndex
CREATE INDEX "external_record_tenant_id_kind_record_id_idx" ON "external_record"("tenant_id", "kind", "record_id");

-- CreateIndex
CREATE INDEX "receipt_tenant_id_payment_id_idx" ON "receipt"("tenant_id", "payment_id");

-- CreateIndex
CREATE INDEX "receipt_tenant_id_replaces_id_idx" ON "receipt"("tenant_id", "replaces_id");

-- CreateIndex
CREATE UNIQUE INDEX "receipt_tenant_id_number_key" ON "receipt"("tenant_id", "number");

-- CreateIndex
CREATE INDEX "invoice_tenant_id_property_id_idx" ON "invoice"("tenant_id", "property_id");

-- CreateIndex
CREATE INDEX "invoice_tenant_id_status_id_idx" ON "invoice"("tenant_id", "status", "id");

-- CreateIndex
CREATE INDEX "invoice_tenant_id_reverses_id_idx" ON "invoice"("tenant_id", "reverses_id");

-- CreateIndex
CREATE UNIQUE INDEX "invoice_tenant_id_number_key" ON "invoice"("tenant_id", "number");

-- CreateIndex
CREATE INDEX "invoice_line_tenant_id_bill_id_idx" ON "invoice_line"("tenant_id", "bill_id");

-- CreateIndex
CREATE UNIQUE INDEX "stripe_customer_tenant_id_stripe_account_id_person_id_key" ON "stripe_customer"("tenant_id", "stripe_account_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "stripe_customer_tenant_id_stripe_customer_id_key" ON "stripe_customer"("tenant_id", "stripe_customer_id");

-- CreateIndex
CREATE INDEX "saved_method_tenant_id_person_id_idx" ON "saved_method"("tenant_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "saved_method_tenant_id_stripe_method_id_key" ON "saved_method"("tenant_id", "stripe_method_id");

-- CreateIndex
CREATE INDEX "autopay_consent_tenant_id_property_id_idx" ON "autopay_consent"("tenant_id", "property_id");

-- CreateIndex
CREATE INDEX "autopay_consent_tenant_id_person_id_idx" ON "autopay_consent"("tenant_id", "person_id");

-- CreateIndex
CREATE INDEX "autopay_charge_tenant_id_status_charge_on_idx" ON "autopay_charge"("tenant_id", "status", "charge_on");

-- CreateIndex
CREATE UNIQUE INDEX "autopay_charge_tenant_id_consent_id_charge_on_key" ON "autopay_charge"("tenant_id", "consent_id", "charge_on");

-- CreateIndex
CREATE INDEX "payment_link_tenant_id_property_id_idx" ON "payment_link"("tenant_id", "property_id");

-- CreateIndex
CREATE UNIQUE INDEX "payment_link_tenant_id_token_hash_key" ON "payment_link"("tenant_id", "token_hash");

-- CreateIndex
CREATE INDEX "payment_link_bill_tenant_id_bill_id_idx" ON "payment_link_bill"("tenant_id", "bill_id");

-- CreateIndex
CREATE INDEX "payout_tenant_id_created_at_id_idx" ON "payout"("tenant_id", "created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "payout_tenant_id_stripe_payout_id_key" ON "payout"("tenant_id", "stripe_payout_id");

-- CreateIndex
CREATE INDEX "payout_item_tenant_id_payout_id_idx" ON "payout_item"("tenant_id", "payout_id");

-- CreateIndex
CREATE INDEX "payout_item_tenant_id_payment_id_idx" ON "payout_item"("tenant_id", "payment_id");

-- CreateIndex
CREATE INDEX "payout_item_tenant_id_refund_id_idx" ON "payout_item"("tenant_id", "refund_id");

-- CreateIndex
CREATE UNIQUE INDEX "payout_item_tenant_id_stripe_transaction_id_key" ON "payout_item"("tenant_id", "stripe_transaction_id");

-- CreateIndex
CREATE INDEX "payment_plan_tenant_id_property_id_idx" ON "payment_plan"("tenant_id", "property_id");

-- CreateIndex
CREATE INDEX "payment_plan_tenant_id_status_id_idx" ON "payment_plan"("tenant_id", "status", "id");

-- CreateIndex
CREATE UNIQUE INDEX "payment_plan_tenant_id_number_key" ON "payment_plan"("tenant_id", "number");

-- CreateIndex
CREATE INDEX "payment_plan_bill_tenant_id_bill_id_idx" ON "payment_plan_bill"("tenant_id", "bill_id");

-- CreateIndex
CREATE UNIQUE INDEX "public_account_tenant_id_community_id_name_key" ON "public_account"("tenant_id", "community_id", "name");

-- CreateIndex
CREATE INDEX "public_account_entry_tenant_id_account_id_booked_on_id_idx" ON "public_account_entry"("tenant_id", "account_id", "booked_on", "id");

-- CreateIndex
CREATE UNIQUE INDEX "public_account_entry_tenant_id_reverses_id_key" ON "public_account_entry"("tenant_id", "reverses_id");

-- CreateIndex
CREATE UNIQUE INDEX "public_account_period_tenant_id_account_id_from_on_key" ON "public_account_period"("tenant_id", "account_id", "from_on");

-- CreateIndex
CREATE INDEX "payment_promise_tenant_id_property_id_idx" ON "payment_promise"("tenant_id", "property_id");

-- CreateIndex
CREATE INDEX "payment_promise_tenant_id_status_promised_on_idx" ON "payment_promise"("tenant_id", "status", "promised_on");

-- CreateIndex
CREATE INDEX "dunning_letter_tenant_id_property_id_idx" ON "dunning_letter"("tenant_id", "property_id");

-- CreateIndex
CREATE UNIQUE INDEX "dunning_letter_tenant_id_number_key" ON "dunning_letter"("tenant_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "dunning_letter_tenant_id_batch_id_property_id_person_id_key" ON "dunning_letter"("tenant_id", "batch_id", "property_id", "person_id");

-- CreateIndex
CREATE INDEX "arrears_notice_tenant_id_community_id_status_idx" ON "arrears_notice"("tenant_id", "community_id", "status");

-- CreateIndex
CREATE UNIQUE INDEX "spending_category_tenant_id_name_key" ON "spending_category"("tenant_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "spending_category_tenant_id_ledger_account_id_key" ON "spending_category"("tenant_id", "ledger_account_id");

-- CreateIndex
CREATE INDEX "spending_tenant_id_spent_on_id_idx" ON "spending"("tenant_id", "spent_on", "id");

-- CreateIndex
CREATE INDEX "spending_tenant_id_category_id_idx" ON "spending"("tenant_id", "category_id");

-- CreateIndex
CREATE UNIQUE INDEX "spending_tenant_id_number_key" ON "spending"("tenant_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "subscription_stripe_customer_id_key" ON "subscription"("stripe_customer_id");

-- CreateIndex
CREATE UNIQUE INDEX "subscription_stripe_subscription_id_key" ON "subscription"("stripe_subscription_id");

-- CreateIndex
CREATE INDEX "platform_invoice_tenant_id_created_at_id_idx" ON "platform_invoice"("tenant_id", "created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "platform_invoice_tenant_id_stripe_invoice_id_key" ON "platform_invoice"("tenant_id", "stripe_invoice_id");

-- CreateIndex
CREATE INDEX "checkout_tenant_id_property_id_idx" ON "checkout"("tenant_id", "property_id");

-- CreateIndex
CREATE INDEX "checkout_tenant_id_link_id_idx" ON "checkout"("tenant_id", "link_id");

-- CreateIndex
CREATE UNIQUE INDEX "checkout_tenant_id_stripe_intent_id_key" ON "checkout"("tenant_id", "stripe_intent_id");

-- CreateIndex
CREATE INDEX "payment_tenant_id_shift_id_idx" ON "payment"("tenant_id", "shift_id");

-- CreateIndex
CREATE INDEX "refund_tenant_id_shift_id_idx" ON "refund"("tenant_id", "shift_id");

-- AddForeignKey
ALTER TABLE "bank_statement" ADD CONSTRAINT "bank_statement_tenant_id_file_id_fkey" FOREIGN KEY ("tenant_id", "file_id") REFERENCES "stored_file"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bank_line" ADD CONSTRAINT "bank_line_tenant_id_statement_id_fkey" FOREIGN KEY ("tenant_id", "statement_id") REFERENCES "bank_statement"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cashier_shift" ADD CONSTRAINT "cashier_shift_tenant_id_membership_id_fkey" FOREIGN KEY ("tenant_id", "membership_id") REFERENCES "membership"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cash_movement" ADD CONSTRAINT "cash_movement_tenant_id_shift_id_fkey" FOREIGN KEY ("tenant_id", "shift_id") REFERENCES "cashier_shift"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deposit" ADD CONSTRAINT "deposit_tenant_id_property_id_fkey" FOREIGN KEY ("tenant_id", "property_id") REFERENCES "property"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deposit" ADD CONSTRAINT "deposit_tenant_id_person_id_fkey" FOREIGN KEY ("tenant_id", "person_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deposit" ADD CONSTRAINT "deposit_tenant_id_shift_id_fkey" FOREIGN KEY ("tenant_id", "shift_id") REFERENCES "cashier_shift"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deposit_return" ADD CONSTRAINT "deposit_return_tenant_id_deposit_id_fkey" FOREIGN KEY ("tenant_id", "deposit_id") REFERENCES "deposit"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deposit_return" ADD CONSTRAINT "deposit_return_tenant_id_shift_id_fkey" FOREIGN KEY ("tenant_id", "shift_id") REFERENCES "cashier_shift"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_tenant_id_membership_id_fkey" FOREIGN KEY ("tenant_id", "membership_id") REFERENCES "membership"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "receipt" ADD CONSTRAINT "receipt_tenant_id_payment_id_fkey" FOREIGN KEY ("tenant_id", "payment_id") REFERENCES "payment"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "receipt" ADD CONSTRAINT "receipt_tenant_id_replaces_id_fkey" FOREIGN KEY ("tenant_id", "replaces_id") REFERENCES "receipt"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_tenant_id_property_id_fkey" FOREIGN KEY ("tenant_id", "property_id") REFERENCES "property"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_tenant_id_person_id_fkey" FOREIGN KEY ("tenant_id", "person_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_tenant_id_file_id_fkey" FOREIGN KEY ("tenant_id", "file_id") REFERENCES "stored_file"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_tenant_id_reverses_id_fkey" FOREIGN KEY ("tenant_id", "reverses_id") REFERENCES "invoice"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice_line" ADD CONSTRAINT "invoice_line_tenant_id_invoice_id_fkey" FOREIGN KEY ("tenant_id", "invoice_id") REFERENCES "invoice"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice_line" ADD CONSTRAINT "invoice_line_tenant_id_bill_id_fkey" FOREIGN KEY ("tenant_id", "bill_id") REFERENCES "bill"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "checkout" ADD CONSTRAINT "checkout_tenant_id_property_id_fkey" FOREIGN KEY ("tenant_id", "property_id") REFERENCES "property"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "checkout" ADD CONSTRAINT "checkout_tenant_id_link_id_fkey" FOREIGN KEY ("tenant_id", "link_id") REFERENCES "payment_link"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stripe_customer" ADD CONSTRAINT "stripe_customer_tenant_id_person_id_fkey" FOREIGN KEY ("tenant_id", "person_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_method" ADD CONSTRAINT "saved_method_tenant_id_person_id_fkey" FOREIGN KEY ("tenant_id", "person_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "autopay_consent" ADD CONSTRAINT "autopay_consent_tenant_id_person_id_fkey" FOREIGN KEY ("tenant_id", "person_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "autopay_consent" ADD CONSTRAINT "autopay_consent_tenant_id_property_id_fkey" FOREIGN KEY ("tenant_id", "property_id") REFERENCES "property"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "autopay_consent" ADD CONSTRAINT "autopay_consent_tenant_id_saved_method_id_fkey" FOREIGN KEY ("tenant_id", "saved_method_id") REFERENCES "saved_method"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "autopay_charge" ADD CONSTRAINT "autopay_charge_tenant_id_consent_id_fkey" FOREIGN KEY ("tenant_id", "consent_id") REFERENCES "autopay_consent"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "autopay_charge" ADD CONSTRAINT "autopay_charge_tenant_id_property_id_fkey" FOREIGN KEY ("tenant_id", "property_id") REFERENCES "property"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "autopay_charge" ADD CONSTRAINT "autopay_charge_tenant_id_checkout_id_fkey" FOREIGN KEY ("tenant_id", "checkout_id") REFERENCES "checkout"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_link" ADD CONSTRAINT "payment_link_tenant_id_property_id_fkey" FOREIGN KEY ("tenant_id", "property_id") REFERENCES "property"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_link" ADD CONSTRAINT "payment_link_tenant_id_person_id_fkey" FOREIGN KEY ("tenant_id", "person_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_link_bill" ADD CONSTRAINT "payment_link_bill_tenant_id_link_id_fkey" FOREIGN KEY ("tenant_id", "link_id") REFERENCES "payment_link"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_link_bill" ADD CONSTRAINT "payment_link_bill_tenant_id_bill_id_fkey" FOREIGN KEY ("tenant_id", "bill_id") REFERENCES "bill"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payout_item" ADD CONSTRAINT "payout_item_tenant_id_payout_id_fkey" FOREIGN KEY ("tenant_id", "payout_id") REFERENCES "payout"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payout_item" ADD CONSTRAINT "payout_item_tenant_id_payment_id_fkey" FOREIGN KEY ("tenant_id", "payment_id") REFERENCES "payment"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payout_item" ADD CONSTRAINT "payout_item_tenant_id_refund_id_fkey" FOREIGN KEY ("tenant_id", "refund_id") REFERENCES "refund"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_plan" ADD CONSTRAINT "payment_plan_tenant_id_property_id_fkey" FOREIGN KEY ("tenant_id", "property_id") REFERENCES "property"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_plan" ADD CONSTRAINT "payment_plan_tenant_id_person_id_fkey" FOREIGN KEY ("tenant_id", "person_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_plan_bill" ADD CONSTRAINT "payment_plan_bill_tenant_id_plan_id_fkey" FOREIGN KEY ("tenant_id", "plan_id") REFERENCES "payment_plan"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_plan_bill" ADD CONSTRAINT "payment_plan_bill_tenant_id_bill_id_fkey" FOREIGN KEY ("tenant_id", "bill_id") REFERENCES "bill"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_plan_instalment" ADD CONSTRAINT "payment_plan_instalment_tenant_id_plan_id_fkey" FOREIGN KEY ("tenant_id", "plan_id") REFERENCES "payment_plan"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment" ADD CONSTRAINT "payment_tenant_id_shift_id_fkey" FOREIGN KEY ("tenant_id", "shift_id") REFERENCES "cashier_shift"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refund" ADD CONSTRAINT "refund_tenant_id_shift_id_fkey" FOREIGN KEY ("tenant_id", "shift_id") REFERENCES "cashier_shift"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "public_account" ADD CONSTRAINT "public_account_tenant_id_community_id_fkey" FOREIGN KEY ("tenant_id", "community_id") REFERENCES "community"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "public_account_entry" ADD CONSTRAINT "public_account_entry_tenant_id_account_id_fkey" FOREIGN KEY ("tenant_id", "account_id") REFERENCES "public_account"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "public_account_entry" ADD CONSTRAINT "public_account_entry_tenant_id_reverses_id_fkey" FOREIGN KEY ("tenant_id", "reverses_id") REFERENCES "public_account_entry"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "public_account_document" ADD CONSTRAINT "public_account_document_tenant_id_entry_id_fkey" FOREIGN KEY ("tenant_id", "entry_id") REFERENCES "public_account_entry"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "public_account_document" ADD CONSTRAINT "public_account_document_tenant_id_file_id_fkey" FOREIGN KEY ("tenant_id", "file_id") REFERENCES "stored_file"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "public_account_period" ADD CONSTRAINT "public_account_period_tenant_id_account_id_fkey" FOREIGN KEY ("tenant_id", "account_id") REFERENCES "public_account"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_promise" ADD CONSTRAINT "payment_promise_tenant_id_property_id_fkey" FOREIGN KEY ("tenant_id", "property_id") REFERENCES "property"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_promise" ADD CONSTRAINT "payment_promise_tenant_id_person_id_fkey" FOREIGN KEY ("tenant_id", "person_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dunning_letter" ADD CONSTRAINT "dunning_letter_tenant_id_batch_id_fkey" FOREIGN KEY ("tenant_id", "batch_id") REFERENCES "dunning_batch"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dunning_letter" ADD CONSTRAINT "dunning_letter_tenant_id_property_id_fkey" FOREIGN KEY ("tenant_id", "property_id") REFERENCES "property"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dunning_letter" ADD CONSTRAINT "dunning_letter_tenant_id_person_id_fkey" FOREIGN KEY ("tenant_id", "person_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "arrears_notice" ADD CONSTRAINT "arrears_notice_tenant_id_community_id_fkey" FOREIGN KEY ("tenant_id", "community_id") REFERENCES "community"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "spending_category" ADD CONSTRAINT "spending_category_tenant_id_ledger_account_id_fkey" FOREIGN KEY ("tenant_id", "ledger_account_id") REFERENCES "ledger_account"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "spending" ADD CONSTRAINT "spending_tenant_id_category_id_fkey" FOREIGN KEY ("tenant_id", "category_id") REFERENCES "spending_category"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "spending" ADD CONSTRAINT "spending_tenant_id_community_id_fkey" FOREIGN KEY ("tenant_id", "community_id") REFERENCES "community"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "spending_document" ADD CONSTRAINT "spending_document_tenant_id_spending_id_fkey" FOREIGN KEY ("tenant_id", "spending_id") REFERENCES "spending"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "spending_document" ADD CONSTRAINT "spending_document_tenant_id_file_id_fkey" FOREIGN KEY ("tenant_id", "file_id") REFERENCES "stored_file"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE payment DROP CONSTRAINT payment_method_check;
ALTER TABLE payment
  ADD CONSTRAINT payment_method_check CHECK (method IN ('card', 'alipay', 'wechat_pay', 'cash', 'terminal', 'scan', 'bank_transfer', 'opening'));
ALTER TABLE checkout
  ADD CONSTRAINT checkout_kind_check CHECK (kind IN ('bills', 'advance', 'link', 'autopay')),
  ADD CONSTRAINT checkout_advance_check CHECK (advance_amount >= 0 AND advance_amount <= amount AND (advance_amount = 0 OR property_id IS NOT NULL)),
  ADD CONSTRAINT checkout_link_check CHECK ((kind = 'link') = (link_id IS NOT NULL));
ALTER TABLE saved_method ADD CONSTRAINT saved_method_status_check CHECK (status IN ('active', 'removed'));
ALTER TABLE autopay_consent
  ADD CONSTRAINT autopay_consent_status_check CHECK (status IN ('active', 'ended')),
  ADD CONSTRAINT autopay_consent_ended_check CHECK ((status = 'ended') = (ended_at IS NOT NULL)),
  ADD CONSTRAINT autopay_consent_limit_check CHECK (limit_amount > 0);
-- One active consent per property: who pays it by themselves is one.
CREATE UNIQUE INDEX autopay_consent_active ON autopay_consent (tenant_id, property_id) WHERE status = 'active';
ALTER TABLE autopay_charge
  ADD CONSTRAINT autopay_charge_status_check CHECK (status IN ('announced', 'charging', 'paid', 'failed', 'cancelled')),
  ADD CONSTRAINT autopay_charge_amount_check CHECK (amount > 0);
ALTER TABLE payment_link
  ADD CONSTRAINT payment_link_status_check CHECK (status IN ('active', 'paid', 'revoked')),
  ADD CONSTRAINT payment_link_amount_check CHECK (amount > 0);
ALTER TABLE payout ADD CONSTRAINT payout_status_check CHECK (status IN ('pending', 'in_transit', 'paid', 'failed', 'canceled'));
ALTER TABLE payout_item
  ADD CONSTRAINT payout_item_kind_check CHECK (kind IN ('payment', 'refund', 'dispute', 'fee', 'adjustment', 'other'));

ALTER TABLE cashier_shift
  ADD CONSTRAINT cashier_shift_status_check CHECK (status IN ('open', 'counted', 'closed')),
  ADD CONSTRAINT cashier_shift_amount_check CHECK (opening_amount >= 0 AND counted_amount >= 0),
  ADD CONSTRAINT cashier_shift_counted_check CHECK ((status = 'open') = (counted_amount IS NULL AND expected_amount IS NULL AND counted_at IS NULL)),
  ADD CONSTRAINT cashier_shift_closed_check CHECK ((status = 'closed') = (closed_at IS NOT NULL)),
  ADD CONSTRAINT cashier_shift_difference_check CHECK (counted_amount = expected_amount OR difference_reason IS NOT NULL),
  -- A difference is signed off by somebody else.
  ADD CONSTRAINT cashier_shift_signed_check CHECK (status <> 'closed' OR counted_amount = expected_amount OR (signed_by IS NOT NULL AND signed_by <> membership_id));
CREATE UNIQUE INDEX cashier_shift_open ON cashier_shift (tenant_id, membership_id) WHERE status = 'open';
ALTER TABLE cash_movement
  ADD CONSTRAINT cash_movement_kind_check CHECK (kind IN ('to_bank', 'from_bank')),
  ADD CONSTRAINT cash_movement_amount_check CHECK (amount > 0);
ALTER TABLE deposit
  ADD CONSTRAINT deposit_kind_check CHECK (kind IN ('decoration', 'keys', 'other')),
  ADD CONSTRAINT deposit_method_check CHECK (method IN ('cash', 'terminal', 'scan', 'bank_transfer')),
  ADD CONSTRAINT deposit_amount_check CHECK (amount > 0 AND returned_amount >= 0 AND deducted_amount >= 0 AND returned_amount + deducted_amount <= amount),
  ADD CONSTRAINT deposit_status_check CHECK (status IN ('held', 'settled')),
  ADD CONSTRAINT deposit_settled_check CHECK ((status = 'settled') = (returned_amount + deducted_amount = amount));
ALTER TABLE deposit_return
  ADD CONSTRAINT deposit_return_method_check CHECK (method IN ('cash', 'bank_transfer')),
  ADD CONSTRAINT deposit_return_amount_check CHECK (amount >= 0 AND deducted_amount >= 0 AND amount + deducted_amount > 0),
  ADD CONSTRAINT deposit_return_reason_check CHECK (deducted_amount = 0 OR deduction_reason IS NOT NULL),
  ADD CONSTRAINT deposit_return_status_check CHECK (status IN ('pending', 'posted', 'declined')),
  ADD CONSTRAINT deposit_return_posted_check CHECK ((status <> 'posted') = (posted_on IS NULL AND number IS NULL));

ALTER TABLE bank_statement
  ADD CONSTRAINT bank_statement_format_check CHECK (format IN ('csv', 'xlsx', 'camt053')),
  ADD CONSTRAINT bank_statement_status_check CHECK (status IN ('checked', 'imported', 'cancelled'));
ALTER TABLE bank_line
  ADD CONSTRAINT bank_line_amount_check CHECK (amount <> 0),
  ADD CONSTRAINT bank_line_status_check CHECK (status IN ('open', 'matched', 'set_aside')),
  ADD CONSTRAINT bank_line_matched_check CHECK ((status = 'matched') = (document_id IS NOT NULL) AND (document_id IS NULL) = (document_kind IS NULL)),
  ADD CONSTRAINT bank_line_set_aside_check CHECK (status <> 'set_aside' OR note IS NOT NULL);

ALTER TABLE receipt
  ADD CONSTRAINT receipt_status_check CHECK (status IN ('issued', 'void')),
  ADD CONSTRAINT receipt_void_check CHECK ((status = 'void') = (voided_at IS NOT NULL) AND (status = 'void') = (void_reason IS NOT NULL));
-- Of the receipts of a payment one stands.
CREATE UNIQUE INDEX receipt_standing ON receipt (tenant_id, payment_id) WHERE status = 'issued';
ALTER TABLE invoice
  ADD CONSTRAINT invoice_status_check CHECK (status IN ('draft', 'issuing', 'issued', 'failed', 'reversed')),
  ADD CONSTRAINT invoice_amount_check CHECK ((reverses_id IS NULL AND amount > 0 AND tax_amount >= 0) OR (reverses_id IS NOT NULL AND amount < 0 AND tax_amount <= 0)),
  ADD CONSTRAINT invoice_issued_check CHECK (status NOT IN ('issued', 'reversed') OR (issued_at IS NOT NULL AND number IS NOT NULL));
ALTER TABLE invoice_policy ADD CONSTRAINT invoice_policy_provider_check CHECK (provider IN ('file', 'http'));

ALTER TABLE reminder_step
  ADD CONSTRAINT reminder_step_channel_check CHECK (channel IN ('email', 'in_app')),
  ADD CONSTRAINT reminder_step_tone_check CHECK (tone IN ('friendly', 'firm', 'final')),
  ADD CONSTRAINT reminder_step_amount_check CHECK (min_amount >= 0);
ALTER TABLE reminder_policy
  ADD CONSTRAINT reminder_policy_quiet_check CHECK (quiet_from_minute BETWEEN 0 AND 1439 AND quiet_until_minute BETWEEN 0 AND 1439 AND quiet_from_minute <> quiet_until_minute),
  ADD CONSTRAINT reminder_policy_quiet_both_check CHECK ((quiet_from_minute IS NULL) = (quiet_until_minute IS NULL)),
  ADD CONSTRAINT reminder_policy_board_check CHECK (board_min_days >= 0 AND board_min_amount >= 0);
ALTER TABLE payment_promise
  ADD CONSTRAINT payment_promise_status_check CHECK (status IN ('open', 'kept', 'broken', 'withdrawn')),
  ADD CONSTRAINT payment_promise_amount_check CHECK (amount > 0 AND amount <= owed_amount),
  ADD CONSTRAINT payment_promise_closed_check CHECK ((status = 'open') = (closed_at IS NULL));
ALTER TABLE dunning_batch ADD CONSTRAINT dunning_batch_status_check CHECK (status IN ('sending', 'sent'));
ALTER TABLE dunning_letter ADD CONSTRAINT dunning_letter_amount_check CHECK (amount > 0);
ALTER TABLE arrears_notice
  ADD CONSTRAINT arrears_notice_status_check CHECK (status IN ('published', 'withdrawn')),
  ADD CONSTRAINT arrears_notice_withdrawn_check CHECK ((status = 'withdrawn') = (withdrawn_at IS NOT NULL));

ALTER TABLE payment_plan
  ADD CONSTRAINT payment_plan_status_check CHECK (status IN ('active', 'completed', 'broken', 'cancelled')),
  ADD CONSTRAINT payment_plan_amount_check CHECK (amount > 0),
  ADD CONSTRAINT payment_plan_ended_check CHECK ((status = 'active') = (ended_on IS NULL));
ALTER TABLE payment_plan_bill ADD CONSTRAINT payment_plan_bill_amount_check CHECK (amount > 0);
ALTER TABLE payment_plan_instalment ADD CONSTRAINT payment_plan_instalment_amount_check CHECK (amount > 0);

ALTER TABLE public_account
  ADD CONSTRAINT public_account_kind_check CHECK (kind IN ('maintenance_fund', 'shared')),
  ADD CONSTRAINT public_account_status_check CHECK (status IN ('active', 'closed'));
ALTER TABLE public_account_entry ADD CONSTRAINT public_account_entry_amount_check CHECK (amount <> 0);
ALTER TABLE public_account_period ADD CONSTRAINT public_account_period_range_check CHECK (through_on >= from_on);
ALTER TABLE spending_category ADD CONSTRAINT spending_category_status_check CHECK (status IN ('active', 'archived'));
ALTER TABLE spending
  ADD CONSTRAINT spending_amount_check CHECK (amount > 0),
  ADD CONSTRAINT spending_method_check CHECK (method IN ('cash', 'bank_transfer')),
  ADD CONSTRAINT spending_status_check CHECK (status IN ('pending', 'posted', 'declined', 'reversed')),
  ADD CONSTRAINT spending_posted_check CHECK ((status IN ('pending', 'declined')) = (posted_on IS NULL AND number IS NULL));

ALTER TABLE external_record ADD CONSTRAINT external_record_kind_check CHECK (kind IN ('bill', 'payment', 'prepaid'));
ALTER TABLE subscription ADD CONSTRAINT subscription_status_check CHECK (status IN ('trialing', 'active', 'past_due', 'read_only', 'cancelled'));
ALTER TABLE platform_invoice ADD CONSTRAINT platform_invoice_status_check CHECK (status IN ('draft', 'open', 'paid', 'void', 'uncollectible'));
ALTER TABLE money_figures ADD CONSTRAINT money_figures_took_check CHECK (took_ms >= 0);

ALTER TABLE ledger_transfer DROP CONSTRAINT ledger_transfer_document_check;
ALTER TABLE ledger_transfer ADD CONSTRAINT ledger_transfer_document_check CHECK (document_kind IN
  ('bill', 'payment', 'refund', 'credit_note', 'payee_settlement', 'payout', 'cashier_shift', 'cash_movement', 'deposit', 'deposit_return', 'spending', 'opening'));

ALTER TABLE payout ADD CONSTRAINT payout_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenant (id);
ALTER TABLE dunning_batch ADD CONSTRAINT dunning_batch_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenant (id);
ALTER TABLE invoice_policy ADD CONSTRAINT invoice_policy_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenant (id);
ALTER TABLE reminder_policy ADD CONSTRAINT reminder_policy_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenant (id);
ALTER TABLE external_record ADD CONSTRAINT external_record_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenant (id);
ALTER TABLE subscription ADD CONSTRAINT subscription_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenant (id);
ALTER TABLE platform_invoice ADD CONSTRAINT platform_invoice_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenant (id);
ALTER TABLE money_figures ADD CONSTRAINT money_figures_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenant (id);

SELECT tenancy.protect('stripe_customer', 'select, insert');
SELECT tenancy.protect('saved_method', 'select, insert, update');
SELECT tenancy.protect('autopay_consent', 'select, insert, update (status, ended_at, ended_reason, saved_method_id, limit_amount)');
SELECT tenancy.protect('autopay_charge', 'select, insert, update');
SELECT tenancy.protect('payment_link', 'select, insert, update (status, expires_at)');
SELECT tenancy.protect('payment_link_bill', 'select, insert');
SELECT tenancy.protect('payout', 'select, insert, update');
SELECT tenancy.protect('payout_item', 'select, insert, update (payment_id, refund_id, settled_at, settled_by, note)');
SELECT tenancy.protect('cashier_shift', 'select, insert, update');
SELECT tenancy.protect('cash_movement', 'select, insert');
SELECT tenancy.protect('deposit', 'select, insert, update (returned_amount, deducted_amount, status)');
SELECT tenancy.protect('deposit_return', 'select, insert, update (status, number, posted_on, shift_id)');
SELECT tenancy.protect('bank_statement', 'select, insert, update, delete');
SELECT tenancy.protect('bank_line', 'select, insert, update (status, document_kind, document_id, note, matched_by, matched_at), delete');
SELECT tenancy.protect('receipt', 'select, insert, update (status, void_reason, voided_by, voided_at)');
SELECT tenancy.protect('invoice', 'select, insert, update');
SELECT tenancy.protect('invoice_line', 'select, insert');
SELECT tenancy.protect('invoice_policy', 'select, insert, update');
SELECT tenancy.protect('reminder_policy', 'select, insert, update');
SELECT tenancy.protect('payment_promise', 'select, insert, update (status, closed_at, followed_up_at, follow_up_note)');
SELECT tenancy.protect('dunning_batch', 'select, insert, update (status, letter_count, amount)');
SELECT tenancy.protect('dunning_letter', 'select, insert, update (notification_id, printed_at)');
SELECT tenancy.protect('arrears_notice', 'select, insert, update (status, withdrawn_at)');
SELECT tenancy.protect('payment_plan', 'select, insert, update (status, ended_on, ended_reason)');
SELECT tenancy.protect('payment_plan_bill', 'select, insert');
SELECT tenancy.protect('payment_plan_instalment', 'select, insert');
SELECT tenancy.protect('public_account', 'select, insert, update (name, status)');
SELECT tenancy.protect('public_account_entry', 'select, insert');
SELECT tenancy.protect('public_account_document', 'select, insert');
SELECT tenancy.protect('public_account_period', 'select, insert');
SELECT tenancy.protect('spending_category', 'select, insert, update (name, status)');
SELECT tenancy.protect('spending', 'select, insert, update (status, number, posted_on, reverse_reason)');
SELECT tenancy.protect('spending_document', 'select, insert');
SELECT tenancy.protect('api_key', 'select, insert, update (last_used_at, revoked_at)');
SELECT tenancy.protect('external_record', 'select, insert');
-- What the company owes the platform is for the company to read and for the system to write.
SELECT tenancy.protect('subscription', 'select');
SELECT tenancy.protect('platform_invoice', 'select');
SELECT tenancy.protect('money_figures');

-- Accounts that the books of every company have from now on.
ALTER TABLE tenant NO FORCE ROW LEVEL SECURITY;
ALTER TABLE ledger_account NO FORCE ROW LEVEL SECURITY;
INSERT INTO ledger_account (tenant_id, id, code, name, kind)
  SELECT t.id, new_id(), a.code, CASE WHEN t.locale = 'en' THEN a.en ELSE a.zh END, a.kind
  FROM tenant t CROSS JOIN (VALUES
    ('1901', '待处理财产损溢', 'Cash differences to be settled', 'asset'),
    ('2242', '押金保证金', 'Deposits held', 'liability'),
    ('4104', '期初结转', 'Opening balances', 'equity'),
    ('6051', '其他业务收入', 'Other operating income', 'income'),
    ('6602', '管理费用', 'Administrative expenses', 'expense')) AS a (code, zh, en, kind);
ALTER TABLE tenant FORCE ROW LEVEL SECURITY;
ALTER TABLE ledger_account FORCE ROW LEVEL SECURITY;

-- CreateTable
CREATE TABLE "fee_item" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "area_kind" TEXT NOT NULL DEFAULT 'built',
    "quantity_unit" TEXT,
    "cycle_months" INTEGER NOT NULL,
    "timing" TEXT NOT NULL DEFAULT 'advance',
    "due_day" INTEGER NOT NULL,
    "rounding" TEXT NOT NULL DEFAULT 'half_up',
    "rounding_unit" BIGINT NOT NULL DEFAULT 1,
    "scope_kind" TEXT NOT NULL DEFAULT 'all',
    "status" TEXT NOT NULL DEFAULT 'active',
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "fee_item_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "fee_item_price" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "fee_item_id" UUID NOT NULL,
    "valid_from" DATE NOT NULL,
    "unit_price" DECIMAL(18,6) NOT NULL,
    "surcharge" DECIMAL(18,6) NOT NULL DEFAULT 0,

    CONSTRAINT "fee_item_price_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "fee_item_scope" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "fee_item_id" UUID NOT NULL,
    "community_id" UUID,
    "building_id" UUID,
    "property_kind" TEXT,

    CONSTRAINT "fee_item_scope_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "fee_assignment" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "fee_item_id" UUID NOT NULL,
    "property_id" UUID NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,

    CONSTRAINT "fee_assignment_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "meter" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "property_id" UUID NOT NULL,
    "fee_item_id" UUID NOT NULL,
    "number" TEXT NOT NULL,

    CONSTRAINT "meter_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "meter_reading" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "meter_id" UUID NOT NULL,
    "read_on" DATE NOT NULL,
    "value" DECIMAL(18,4) NOT NULL,
    "consumption" DECIMAL(18,4) NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "meter_reading_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "billing_schedule" (
    "tenant_id" UUID NOT NULL,
    "enabled" BOOLEAN NOT NULL DEFAULT false,
    "day_of_month" INTEGER NOT NULL DEFAULT 1,
    "billed_through" DATE,
    "reminded_on" DATE,

    CONSTRAINT "billing_schedule_pkey" PRIMARY KEY ("tenant_id")
);

-- CreateTable
CREATE TABLE "billing_run" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "trigger" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'draft',
    "total" INTEGER NOT NULL DEFAULT 0,
    "done" INTEGER NOT NULL DEFAULT 0,
    "cursor" UUID,
    "bill_count" INTEGER NOT NULL DEFAULT 0,
    "amount" BIGINT NOT NULL DEFAULT 0,
    "error" TEXT,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(6),
    "finished_at" TIMESTAMPTZ(6),

    CONSTRAINT "billing_run_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "billing_oddity" (
    "tenant_id" UUID NOT NULL,
    "run_id" UUID NOT NULL,
    "property_id" UUID NOT NULL,
    "fee_item_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "billing_oddity_pkey" PRIMARY KEY ("tenant_id","run_id","property_id","fee_item_id","reason")
);

-- CreateTable
CREATE TABLE "bill" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "run_id" UUID NOT NULL,
    "property_id" UUID NOT NULL,
    "fee_item_id" UUID NOT NULL,
    "person_id" UUID,
    "period_start" DATE NOT NULL,
    "period_end" DATE NOT NULL,
    "due_on" DATE NOT NULL,
    "amount" BIGINT NOT NULL,
    "paid_amount" BIGINT NOT NULL DEFAULT 0,
    "status" TEXT NOT NULL DEFAULT 'open',
    "explanation" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "bill_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "user" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "token" TEXT NOT NULL,
    "host" TEXT NOT NULL DEFAULT '',
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(6),
    "refresh_token_expires_at" TIMESTAMPTZ(6),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" UUID NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "import_batch" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "file_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "community_id" UUID,
    "status" TEXT NOT NULL DEFAULT 'uploaded',
    "mapping" JSONB,
    "preview" JSONB,
    "rows_total" INTEGER NOT NULL DEFAULT 0,
    "rows_done" INTEGER NOT NULL DEFAULT 0,
    "issue_count" INTEGER NOT NULL DEFAULT 0,
    "summary" JSONB,
    "error" TEXT,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "import_batch_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "import_row" (
    "tenant_id" UUID NOT NULL,
    "batch_id" UUID NOT NULL,
    "entity" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "sheet" TEXT NOT NULL,
    "row" INTEGER NOT NULL,
    "data" JSONB NOT NULL,

    CONSTRAINT "import_row_pkey" PRIMARY KEY ("tenant_id","batch_id","position")
);

-- CreateTable
CREATE TABLE "import_issue" (
    "tenant_id" UUID NOT NULL,
    "batch_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "severity" TEXT NOT NULL DEFAULT 'error',
    "sheet" TEXT NOT NULL,
    "row" INTEGER NOT NULL,
    "column" TEXT,
    "code" TEXT NOT NULL,
    "params" JSONB NOT NULL,

    CONSTRAINT "import_issue_pkey" PRIMARY KEY ("tenant_id","batch_id","position")
);

-- CreateTable
CREATE TABLE "ledger_account" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,

    CONSTRAINT "ledger_account_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "ledger_transfer" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "debit_account_id" UUID NOT NULL,
    "credit_account_id" UUID NOT NULL,
    "amount" BIGINT NOT NULL,
    "posted_on" DATE NOT NULL,
    "document_kind" TEXT NOT NULL,
    "document_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ledger_transfer_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "notification_template" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "event" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,

    CONSTRAINT "notification_template_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "notification" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "event" TEXT NOT NULL,
    "params" JSONB NOT NULL,
    "link" TEXT NOT NULL,
    "dedupe_key" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(6),

    CONSTRAINT "notification_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "notification_delivery" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "notification_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'pending',
    "provider_id" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "notification_delivery_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "reminder_step" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "offset_days" INTEGER NOT NULL,
    "enabled" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "reminder_step_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "reminder_sent" (
    "tenant_id" UUID NOT NULL,
    "step_id" UUID NOT NULL,
    "property_id" UUID NOT NULL,
    "due_on" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reminder_sent_pkey" PRIMARY KEY ("tenant_id","step_id","property_id","due_on")
);

-- CreateTable
CREATE TABLE "payment_account" (
    "tenant_id" UUID NOT NULL,
    "stripe_account_id" TEXT NOT NULL,
    "charges_enabled" BOOLEAN NOT NULL DEFAULT false,
    "payouts_enabled" BOOLEAN NOT NULL DEFAULT false,
    "details_submitted" BOOLEAN NOT NULL DEFAULT false,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "payment_account_pkey" PRIMARY KEY ("tenant_id")
);

-- CreateTable
CREATE TABLE "checkout" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "person_id" UUID,
    "membership_id" UUID,
    "stripe_session_id" TEXT,
    "stripe_account_id" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "currency" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "checkout_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "checkout_bill" (
    "tenant_id" UUID NOT NULL,
    "checkout_id" UUID NOT NULL,
    "bill_id" UUID NOT NULL,
    "amount" BIGINT NOT NULL,

    CONSTRAINT "checkout_bill_pkey" PRIMARY KEY ("tenant_id","checkout_id","bill_id")
);

-- CreateTable
CREATE TABLE "payment" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "checkout_id" UUID,
    "property_id" UUID,
    "person_id" UUID,
    "method" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "currency" TEXT NOT NULL,
    "credit_amount" BIGINT NOT NULL DEFAULT 0,
    "refunded_amount" BIGINT NOT NULL DEFAULT 0,
    "status" TEXT NOT NULL DEFAULT 'received',
    "parked_reason" TEXT,
    "receipt_number" BIGINT,
    "stripe_payment_id" TEXT,
    "note" TEXT,
    "received_at" TIMESTAMPTZ(6) NOT NULL,
    "received_by" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "payment_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "payment_allocation" (
    "tenant_id" UUID NOT NULL,
    "payment_id" UUID NOT NULL,
    "bill_id" UUID NOT NULL,
    "amount" BIGINT NOT NULL,

    CONSTRAINT "payment_allocation_pkey" PRIMARY KEY ("tenant_id","payment_id","bill_id")
);

-- CreateTable
CREATE TABLE "stripe_event" (
    "id" TEXT NOT NULL,
    "account" TEXT NOT NULL DEFAULT '',
    "type" TEXT NOT NULL,
    "livemode" BOOLEAN NOT NULL,
    "object_id" TEXT,
    "tenant_id" UUID,
    "received_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "processed_at" TIMESTAMPTZ(6),
    "outcome" TEXT,

    CONSTRAINT "stripe_event_pkey" PRIMARY KEY ("id","account")
);

-- CreateTable
CREATE TABLE "person" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "gender" TEXT,
    "phone" TEXT,
    "email" TEXT,
    "language" TEXT,
    "sealed_identity" TEXT,
    "identity_tail" TEXT,
    "external_number" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "tenure" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "property_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "is_payer" BOOLEAN NOT NULL DEFAULT false,
    "starts_on" DATE,
    "ends_on" DATE,

    CONSTRAINT "tenure_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "community" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "city" TEXT,
    "district" TEXT,
    "address" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "community_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "building" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "community_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "floors" INTEGER,
    "has_lift" BOOLEAN,

    CONSTRAINT "building_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "entrance" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "building_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "floors" INTEGER,
    "has_lift" BOOLEAN,

    CONSTRAINT "entrance_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "property" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "community_id" UUID NOT NULL,
    "building_id" UUID,
    "entrance_id" UUID,
    "kind" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "room" TEXT NOT NULL,
    "floor" INTEGER,
    "layout" TEXT,
    "built_area" DECIMAL(12,4),
    "inner_area" DECIMAL(12,4),
    "rent" BIGINT,
    "status" TEXT NOT NULL DEFAULT 'occupied',
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "property_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "vehicle" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "property_id" UUID,
    "person_id" UUID,
    "plate" TEXT NOT NULL,
    "brand" TEXT,
    "kind" TEXT NOT NULL DEFAULT 'car',
    "color" TEXT,

    CONSTRAINT "vehicle_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "tenant" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'active',
    "locale" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "brand_color" TEXT NOT NULL,
    "logo_file_id" UUID,
    "contact_email" TEXT NOT NULL,
    "contact_phone" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tenant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "role_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "role_permission" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "role_id" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "conditions" JSONB,

    CONSTRAINT "role_permission_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "membership" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "person_id" UUID,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "language" TEXT,
    "status" TEXT NOT NULL DEFAULT 'active',
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "membership_role" (
    "tenant_id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,
    "role_id" UUID NOT NULL,

    CONSTRAINT "membership_role_pkey" PRIMARY KEY ("tenant_id","membership_id","role_id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_kind" TEXT NOT NULL,
    "actor_id" UUID,
    "actor_name" TEXT NOT NULL,
    "operation" TEXT NOT NULL,
    "subject" TEXT,
    "subject_id" TEXT,
    "detail" JSONB NOT NULL,
    "ip_address" TEXT,
    "request_id" TEXT,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "outbox_message" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "job" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "run_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "relayed_at" TIMESTAMPTZ(6),
    "done_at" TIMESTAMPTZ(6),
    "failed_at" TIMESTAMPTZ(6),
    "error" TEXT,

    CONSTRAINT "outbox_message_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "idempotency_record" (
    "tenant_id" UUID NOT NULL,
    "operation" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "input_hash" TEXT NOT NULL,
    "result" JSONB,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_record_pkey" PRIMARY KEY ("tenant_id","operation","key")
);

-- CreateTable
CREATE TABLE "document_counter" (
    "tenant_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "last" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "document_counter_pkey" PRIMARY KEY ("tenant_id","kind")
);

-- CreateTable
CREATE TABLE "stored_file" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "size" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "ticket_category" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "parent_id" UUID,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "respond_minutes" INTEGER,
    "resolve_minutes" INTEGER,

    CONSTRAINT "ticket_category_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "fee_item_tenant_id_code_key" ON "fee_item"("tenant_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "fee_item_price_tenant_id_fee_item_id_valid_from_key" ON "fee_item_price"("tenant_id", "fee_item_id", "valid_from");

-- CreateIndex
CREATE INDEX "fee_item_scope_tenant_id_fee_item_id_idx" ON "fee_item_scope"("tenant_id", "fee_item_id");

-- CreateIndex
CREATE INDEX "fee_assignment_tenant_id_property_id_idx" ON "fee_assignment"("tenant_id", "property_id");

-- CreateIndex
CREATE UNIQUE INDEX "fee_assignment_tenant_id_fee_item_id_property_id_key" ON "fee_assignment"("tenant_id", "fee_item_id", "property_id");

-- CreateIndex
CREATE INDEX "meter_tenant_id_property_id_idx" ON "meter"("tenant_id", "property_id");

-- CreateIndex
CREATE UNIQUE INDEX "meter_tenant_id_fee_item_id_number_key" ON "meter"("tenant_id", "fee_item_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "meter_reading_tenant_id_meter_id_read_on_key" ON "meter_reading"("tenant_id", "meter_id", "read_on");

-- CreateIndex
CREATE INDEX "billing_run_tenant_id_month_idx" ON "billing_run"("tenant_id", "month");

-- CreateIndex
CREATE INDEX "bill_tenant_id_due_on_id_idx" ON "bill"("tenant_id", "due_on", "id");

-- CreateIndex
CREATE INDEX "bill_tenant_id_run_id_idx" ON "bill"("tenant_id", "run_id");

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "account_user_id_idx" ON "account"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_provider_id_account_id_key" ON "account"("provider_id", "account_id");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_account_tenant_id_code_key" ON "ledger_account"("tenant_id", "code");

-- CreateIndex
CREATE INDEX "ledger_transfer_tenant_id_document_id_idx" ON "ledger_transfer"("tenant_id", "document_id");

-- CreateIndex
CREATE UNIQUE INDEX "notification_template_tenant_id_event_channel_language_key" ON "notification_template"("tenant_id", "event", "channel", "language");

-- CreateIndex
CREATE INDEX "notification_tenant_id_person_id_id_idx" ON "notification"("tenant_id", "person_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "notification_tenant_id_dedupe_key_key" ON "notification"("tenant_id", "dedupe_key");

-- CreateIndex
CREATE INDEX "notification_delivery_tenant_id_provider_id_idx" ON "notification_delivery"("tenant_id", "provider_id");

-- CreateIndex
CREATE UNIQUE INDEX "notification_delivery_tenant_id_notification_id_channel_key" ON "notification_delivery"("tenant_id", "notification_id", "channel");

-- CreateIndex
CREATE UNIQUE INDEX "reminder_step_tenant_id_offset_days_key" ON "reminder_step"("tenant_id", "offset_days");

-- CreateIndex
CREATE UNIQUE INDEX "payment_account_stripe_account_id_key" ON "payment_account"("stripe_account_id");

-- CreateIndex
CREATE UNIQUE INDEX "checkout_tenant_id_stripe_session_id_key" ON "checkout"("tenant_id", "stripe_session_id");

-- CreateIndex
CREATE INDEX "checkout_bill_tenant_id_bill_id_idx" ON "checkout_bill"("tenant_id", "bill_id");

-- CreateIndex
CREATE INDEX "payment_tenant_id_received_at_id_idx" ON "payment"("tenant_id", "received_at", "id");

-- CreateIndex
CREATE INDEX "payment_tenant_id_person_id_idx" ON "payment"("tenant_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "payment_tenant_id_stripe_payment_id_key" ON "payment"("tenant_id", "stripe_payment_id");

-- CreateIndex
CREATE UNIQUE INDEX "payment_tenant_id_receipt_number_key" ON "payment"("tenant_id", "receipt_number");

-- CreateIndex
CREATE INDEX "payment_allocation_tenant_id_bill_id_idx" ON "payment_allocation"("tenant_id", "bill_id");

-- CreateIndex
CREATE INDEX "person_tenant_id_email_idx" ON "person"("tenant_id", "email");

-- CreateIndex
CREATE INDEX "person_tenant_id_phone_idx" ON "person"("tenant_id", "phone");

-- CreateIndex
CREATE INDEX "person_tenant_id_name_idx" ON "person"("tenant_id", "name");

-- CreateIndex
CREATE INDEX "tenure_tenant_id_property_id_idx" ON "tenure"("tenant_id", "property_id");

-- CreateIndex
CREATE INDEX "tenure_tenant_id_person_id_idx" ON "tenure"("tenant_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "community_tenant_id_name_key" ON "community"("tenant_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "building_tenant_id_community_id_name_key" ON "building"("tenant_id", "community_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "entrance_tenant_id_building_id_name_key" ON "entrance"("tenant_id", "building_id", "name");

-- CreateIndex
CREATE INDEX "property_tenant_id_code_id_idx" ON "property"("tenant_id", "code", "id");

-- CreateIndex
CREATE INDEX "property_tenant_id_building_id_idx" ON "property"("tenant_id", "building_id");

-- CreateIndex
CREATE UNIQUE INDEX "property_tenant_id_community_id_kind_code_key" ON "property"("tenant_id", "community_id", "kind", "code");

-- CreateIndex
CREATE UNIQUE INDEX "vehicle_tenant_id_plate_key" ON "vehicle"("tenant_id", "plate");

-- CreateIndex
CREATE UNIQUE INDEX "tenant_slug_key" ON "tenant"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "role_tenant_id_key_key" ON "role"("tenant_id", "key");

-- CreateIndex
CREATE INDEX "role_permission_tenant_id_role_id_idx" ON "role_permission"("tenant_id", "role_id");

-- CreateIndex
CREATE INDEX "membership_tenant_id_person_id_idx" ON "membership"("tenant_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "membership_tenant_id_user_id_key" ON "membership"("tenant_id", "user_id");

-- CreateIndex
CREATE INDEX "membership_role_tenant_id_role_id_idx" ON "membership_role"("tenant_id", "role_id");

-- CreateIndex
CREATE INDEX "audit_entry_tenant_id_subject_subject_id_idx" ON "audit_entry"("tenant_id", "subject", "subject_id");

-- AddForeignKey
ALTER TABLE "fee_item_price" ADD CONSTRAINT "fee_item_price_tenant_id_fee_item_id_fkey" FOREIGN KEY ("tenant_id", "fee_item_id") REFERENCES "fee_item"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fee_item_scope" ADD CONSTRAINT "fee_item_scope_tenant_id_fee_item_id_fkey" FOREIGN KEY ("tenant_id", "fee_item_id") REFERENCES "fee_item"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fee_item_scope" ADD CONSTRAINT "fee_item_scope_tenant_id_community_id_fkey" FOREIGN KEY ("tenant_id", "community_id") REFERENCES "community"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fee_item_scope" ADD CONSTRAINT "fee_item_scope_tenant_id_building_id_fkey" FOREIGN KEY ("tenant_id", "building_id") REFERENCES "building"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fee_assignment" ADD CONSTRAINT "fee_assignment_tenant_id_fee_item_id_fkey" FOREIGN KEY ("tenant_id", "fee_item_id") REFERENCES "fee_item"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fee_assignment" ADD CONSTRAINT "fee_assignment_tenant_id_property_id_fkey" FOREIGN KEY ("tenant_id", "property_id") REFERENCES "property"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meter" ADD CONSTRAINT "meter_tenant_id_property_id_fkey" FOREIGN KEY ("tenant_id", "property_id") REFERENCES "property"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meter" ADD CONSTRAINT "meter_tenant_id_fee_item_id_fkey" FOREIGN KEY ("tenant_id", "fee_item_id") REFERENCES "fee_item"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meter_reading" ADD CONSTRAINT "meter_reading_tenant_id_meter_id_fkey" FOREIGN KEY ("tenant_id", "meter_id") REFERENCES "meter"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "billing_oddity" ADD CONSTRAINT "billing_oddity_tenant_id_run_id_fkey" FOREIGN KEY ("tenant_id", "run_id") REFERENCES "billing_run"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bill" ADD CONSTRAINT "bill_tenant_id_run_id_fkey" FOREIGN KEY ("tenant_id", "run_id") REFERENCES "billing_run"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bill" ADD CONSTRAINT "bill_tenant_id_property_id_fkey" FOREIGN KEY ("tenant_id", "property_id") REFERENCES "property"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bill" ADD CONSTRAINT "bill_tenant_id_fee_item_id_fkey" FOREIGN KEY ("tenant_id", "fee_item_id") REFERENCES "fee_item"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bill" ADD CONSTRAINT "bill_tenant_id_person_id_fkey" FOREIGN KEY ("tenant_id", "person_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_tenant_id_file_id_fkey" FOREIGN KEY ("tenant_id", "file_id") REFERENCES "stored_file"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_tenant_id_batch_id_fkey" FOREIGN KEY ("tenant_id", "batch_id") REFERENCES "import_batch"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_issue" ADD CONSTRAINT "import_issue_tenant_id_batch_id_fkey" FOREIGN KEY ("tenant_id", "batch_id") REFERENCES "import_batch"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_transfer" ADD CONSTRAINT "ledger_transfer_tenant_id_debit_account_id_fkey" FOREIGN KEY ("tenant_id", "debit_account_id") REFERENCES "ledger_account"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_transfer" ADD CONSTRAINT "ledger_transfer_tenant_id_credit_account_id_fkey" FOREIGN KEY ("tenant_id", "credit_account_id") REFERENCES "ledger_account"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_tenant_id_person_id_fkey" FOREIGN KEY ("tenant_id", "person_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification_delivery" ADD CONSTRAINT "notification_delivery_tenant_id_notification_id_fkey" FOREIGN KEY ("tenant_id", "notification_id") REFERENCES "notification"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminder_sent" ADD CONSTRAINT "reminder_sent_tenant_id_step_id_fkey" FOREIGN KEY ("tenant_id", "step_id") REFERENCES "reminder_step"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminder_sent" ADD CONSTRAINT "reminder_sent_tenant_id_property_id_fkey" FOREIGN KEY ("tenant_id", "property_id") REFERENCES "property"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "checkout" ADD CONSTRAINT "checkout_tenant_id_person_id_fkey" FOREIGN KEY ("tenant_id", "person_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "checkout_bill" ADD CONSTRAINT "checkout_bill_tenant_id_checkout_id_fkey" FOREIGN KEY ("tenant_id", "checkout_id") REFERENCES "checkout"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "checkout_bill" ADD CONSTRAINT "checkout_bill_tenant_id_bill_id_fkey" FOREIGN KEY ("tenant_id", "bill_id") REFERENCES "bill"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment" ADD CONSTRAINT "payment_tenant_id_checkout_id_fkey" FOREIGN KEY ("tenant_id", "checkout_id") REFERENCES "checkout"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment" ADD CONSTRAINT "payment_tenant_id_property_id_fkey" FOREIGN KEY ("tenant_id", "property_id") REFERENCES "property"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment" ADD CONSTRAINT "payment_tenant_id_person_id_fkey" FOREIGN KEY ("tenant_id", "person_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_allocation" ADD CONSTRAINT "payment_allocation_tenant_id_payment_id_fkey" FOREIGN KEY ("tenant_id", "payment_id") REFERENCES "payment"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_allocation" ADD CONSTRAINT "payment_allocation_tenant_id_bill_id_fkey" FOREIGN KEY ("tenant_id", "bill_id") REFERENCES "bill"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tenure" ADD CONSTRAINT "tenure_tenant_id_property_id_fkey" FOREIGN KEY ("tenant_id", "property_id") REFERENCES "property"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tenure" ADD CONSTRAINT "tenure_tenant_id_person_id_fkey" FOREIGN KEY ("tenant_id", "person_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "building" ADD CONSTRAINT "building_tenant_id_community_id_fkey" FOREIGN KEY ("tenant_id", "community_id") REFERENCES "community"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entrance" ADD CONSTRAINT "entrance_tenant_id_building_id_fkey" FOREIGN KEY ("tenant_id", "building_id") REFERENCES "building"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "property" ADD CONSTRAINT "property_tenant_id_community_id_fkey" FOREIGN KEY ("tenant_id", "community_id") REFERENCES "community"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "property" ADD CONSTRAINT "property_tenant_id_building_id_fkey" FOREIGN KEY ("tenant_id", "building_id") REFERENCES "building"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "property" ADD CONSTRAINT "property_tenant_id_entrance_id_fkey" FOREIGN KEY ("tenant_id", "entrance_id") REFERENCES "entrance"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vehicle" ADD CONSTRAINT "vehicle_tenant_id_property_id_fkey" FOREIGN KEY ("tenant_id", "property_id") REFERENCES "property"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vehicle" ADD CONSTRAINT "vehicle_tenant_id_person_id_fkey" FOREIGN KEY ("tenant_id", "person_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_permission" ADD CONSTRAINT "role_permission_tenant_id_role_id_fkey" FOREIGN KEY ("tenant_id", "role_id") REFERENCES "role"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_tenant_id_person_id_fkey" FOREIGN KEY ("tenant_id", "person_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership_role" ADD CONSTRAINT "membership_role_tenant_id_membership_id_fkey" FOREIGN KEY ("tenant_id", "membership_id") REFERENCES "membership"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership_role" ADD CONSTRAINT "membership_role_tenant_id_role_id_fkey" FOREIGN KEY ("tenant_id", "role_id") REFERENCES "role"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_category" ADD CONSTRAINT "ticket_category_tenant_id_parent_id_fkey" FOREIGN KEY ("tenant_id", "parent_id") REFERENCES "ticket_category"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema language cannot say: checks, partial indexes, row-level security and grants.

-- Time-ordered ids for rows that SQL makes; version 7 where the server has it.
CREATE SCHEMA tenancy;
DO $$
BEGIN
  IF current_setting('server_version_num')::int >= 180000 THEN
    EXECUTE 'CREATE FUNCTION public.new_id() RETURNS uuid LANGUAGE sql VOLATILE PARALLEL SAFE AS ''SELECT pg_catalog.uuidv7()''';
  ELSE
    EXECUTE $f$
      CREATE FUNCTION public.new_id() RETURNS uuid LANGUAGE sql VOLATILE PARALLEL SAFE AS $body$
        SELECT encode(
          set_bit(set_bit(
            overlay(uuid_send(gen_random_uuid())
              placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6),
            52, 1), 53, 1), 'hex')::uuid
      $body$
    $f$;
  END IF;
END $$;

-- Every tenant table gets the same two policies; this is the only place that writes them.
-- `privileges` is what the application role may do; `tenant_column` is the column that names the company.
CREATE FUNCTION tenancy.protect(target regclass, privileges text DEFAULT 'select, insert, update, delete', tenant_column text DEFAULT 'tenant_id')
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  condition text := format('%I = (select nullif(current_setting(''app.tenant_id'', true), '''')::uuid)', tenant_column);
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
  EXECUTE format('CREATE POLICY tenant ON %s AS PERMISSIVE FOR ALL TO linli_app USING (%s) WITH CHECK (%s)', target, condition, condition);
  EXECUTE format('CREATE POLICY tenant_only ON %s AS RESTRICTIVE FOR ALL TO linli_app USING (%s) WITH CHECK (%s)', target, condition, condition);
  EXECUTE format('GRANT %s ON %s TO linli_app', privileges, target);
END $$;

-- The few cross-company reads of the system role.
CREATE FUNCTION tenancy.open_to_system(target regclass, privileges text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
  EXECUTE format('CREATE POLICY system ON %s AS PERMISSIVE FOR ALL TO linli_system USING (true) WITH CHECK (true)', target);
  EXECUTE format('GRANT %s ON %s TO linli_system', privileges, target);
END $$;

REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO linli_app, linli_system;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA tenancy FROM PUBLIC;
REVOKE ALL ON FUNCTION public.new_id() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public.new_id() TO linli_app;

-- People who sign in, and events before their company is known: the system role's alone.
SELECT tenancy.open_to_system('"user"', 'select, insert, update, delete');
SELECT tenancy.open_to_system('session', 'select, insert, update, delete');
SELECT tenancy.open_to_system('account', 'select, insert, update, delete');
SELECT tenancy.open_to_system('verification', 'select, insert, update, delete');
SELECT tenancy.open_to_system('rate_limit', 'select, insert, update, delete');
SELECT tenancy.open_to_system('stripe_event', 'select, insert, update');

SELECT tenancy.protect('tenant', 'select, insert, update', 'id');
SELECT tenancy.protect('role');
SELECT tenancy.protect('role_permission');
SELECT tenancy.protect('membership');
SELECT tenancy.protect('membership_role');
SELECT tenancy.protect('audit_entry', 'select, insert');
SELECT tenancy.protect('outbox_message', 'select, insert, update');
SELECT tenancy.protect('idempotency_record');
SELECT tenancy.protect('document_counter', 'select, insert, update');
SELECT tenancy.protect('stored_file');
SELECT tenancy.protect('community');
SELECT tenancy.protect('building');
SELECT tenancy.protect('entrance');
SELECT tenancy.protect('property');
SELECT tenancy.protect('vehicle');
SELECT tenancy.protect('person');
SELECT tenancy.protect('tenure');
SELECT tenancy.protect('import_batch');
SELECT tenancy.protect('import_row');
SELECT tenancy.protect('import_issue');
SELECT tenancy.protect('fee_item');
SELECT tenancy.protect('fee_item_price');
SELECT tenancy.protect('fee_item_scope');
SELECT tenancy.protect('fee_assignment');
SELECT tenancy.protect('meter');
SELECT tenancy.protect('meter_reading');
SELECT tenancy.protect('billing_schedule');
SELECT tenancy.protect('billing_run');
SELECT tenancy.protect('billing_oddity');
SELECT tenancy.protect('bill', 'select, insert, update (paid_amount, status)');
SELECT tenancy.protect('ledger_account', 'select, insert, update (name)');
SELECT tenancy.protect('ledger_transfer', 'select, insert');
SELECT tenancy.protect('payment_account');
SELECT tenancy.protect('checkout', 'select, insert, update');
SELECT tenancy.protect('checkout_bill', 'select, insert');
SELECT tenancy.protect('payment', 'select, insert, update (status, parked_reason, refunded_amount, credit_amount, receipt_number)');
SELECT tenancy.protect('payment_allocation', 'select, insert');
SELECT tenancy.protect('notification_template');
SELECT tenancy.protect('notification', 'select, insert, update (read_at)');
SELECT tenancy.protect('notification_delivery', 'select, insert, update');
SELECT tenancy.protect('reminder_step');
SELECT tenancy.protect('reminder_sent', 'select, insert');
SELECT tenancy.protect('ticket_category');

-- Host lookup, outbox relay, due schedules, and the company of a Stripe account.
SELECT tenancy.open_to_system('tenant', 'select');
SELECT tenancy.open_to_system('outbox_message', 'select, update (relayed_at)');
SELECT tenancy.open_to_system('billing_schedule', 'select');
SELECT tenancy.open_to_system('payment_account', 'select');

-- Roots of a company's rows; everything else hangs on them through composite keys.
ALTER TABLE role ADD CONSTRAINT role_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenant (id);
ALTER TABLE membership ADD CONSTRAINT membership_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenant (id);
ALTER TABLE audit_entry ADD CONSTRAINT audit_entry_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenant (id);
ALTER TABLE outbox_message ADD CONSTRAINT outbox_message_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenant (id);
ALTER TABLE idempotency_record ADD CONSTRAINT idempotency_record_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenant (id);
ALTER TABLE document_counter ADD CONSTRAINT document_counter_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenant (id);
ALTER TABLE stored_file ADD CONSTRAINT stored_file_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenant (id);
ALTER TABLE community ADD CONSTRAINT community_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenant (id);
ALTER TABLE person ADD CONSTRAINT person_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenant (id);
ALTER TABLE fee_item ADD CONSTRAINT fee_item_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenant (id);
ALTER TABLE billing_schedule ADD CONSTRAINT billing_schedule_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenant (id);
ALTER TABLE billing_run ADD CONSTRAINT billing_run_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenant (id);
ALTER TABLE ledger_account ADD CONSTRAINT ledger_account_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenant (id);
ALTER TABLE payment_account ADD CONSTRAINT payment_account_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenant (id);
ALTER TABLE notification_template ADD CONSTRAINT notification_template_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenant (id);
ALTER TABLE reminder_step ADD CONSTRAINT reminder_step_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenant (id);
ALTER TABLE ticket_category ADD CONSTRAINT ticket_category_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenant (id);

ALTER TABLE tenant
  ADD CONSTRAINT tenant_slug_check CHECK (slug ~ '^[a-z0-9]([a-z0-9-]{1,38}[a-z0-9])$'),
  ADD CONSTRAINT tenant_status_check CHECK (status IN ('active', 'suspended')),
  ADD CONSTRAINT tenant_color_check CHECK (brand_color ~ '^#[0-9a-f]{6}$'),
  ADD CONSTRAINT tenant_currency_check CHECK (currency ~ '^[A-Z]{3}$');
ALTER TABLE membership ADD CONSTRAINT membership_status_check CHECK (status IN ('active', 'suspended'));
ALTER TABLE property
  ADD CONSTRAINT property_kind_check CHECK (kind IN ('dwelling', 'shop', 'office', 'parking_space', 'storage_room')),
  ADD CONSTRAINT property_status_check CHECK (status IN ('occupied', 'unsold', 'handed_over', 'empty', 'renovated', 'let', 'sold', 'free', 'renovating')),
  ADD CONSTRAINT property_area_check CHECK (built_area >= 0 AND inner_area >= 0);
ALTER TABLE tenure
  ADD CONSTRAINT tenure_kind_check CHECK (kind IN ('owner', 'household_member', 'renter', 'temporary')),
  ADD CONSTRAINT tenure_range_check CHECK (ends_on IS NULL OR starts_on IS NULL OR ends_on > starts_on);
ALTER TABLE import_batch
  ADD CONSTRAINT import_batch_status_check CHECK (status IN ('uploaded', 'reading', 'checked', 'applying', 'applied', 'failed', 'cancelled'));
ALTER TABLE fee_item
  ADD CONSTRAINT fee_item_kind_check CHECK (kind IN ('fixed', 'per_area', 'per_quantity')),
  ADD CONSTRAINT fee_item_area_kind_check CHECK (area_kind IN ('built', 'inner')),
  ADD CONSTRAINT fee_item_cycle_check CHECK (cycle_months IN (0, 1, 3, 6, 12)),
  ADD CONSTRAINT fee_item_timing_check CHECK (timing IN ('advance', 'arrears')),
  ADD CONSTRAINT fee_item_due_day_check CHECK (due_day BETWEEN 1 AND 31),
  ADD CONSTRAINT fee_item_rounding_check CHECK (rounding IN ('half_up', 'half_even', 'up', 'down') AND rounding_unit > 0),
  ADD CONSTRAINT fee_item_scope_check CHECK (scope_kind IN ('all', 'scoped', 'assigned')),
  ADD CONSTRAINT fee_item_status_check CHECK (status IN ('active', 'archived'));
ALTER TABLE fee_item_price ADD CONSTRAINT fee_item_price_check CHECK (unit_price >= 0 AND surcharge >= 0);
ALTER TABLE fee_assignment ADD CONSTRAINT fee_assignment_range_check CHECK (ends_on IS NULL OR ends_on > starts_on);
ALTER TABLE billing_schedule ADD CONSTRAINT billing_schedule_day_check CHECK (day_of_month BETWEEN 1 AND 28);
ALTER TABLE billing_run
  ADD CONSTRAINT billing_run_status_check CHECK (status IN ('draft', 'posting', 'posted', 'failed')),
  ADD CONSTRAINT billing_run_trigger_check CHECK (trigger IN ('manual', 'schedule'));
ALTER TABLE bill
  ADD CONSTRAINT bill_amount_check CHECK (amount > 0 AND paid_amount >= 0 AND paid_amount <= amount),
  ADD CONSTRAINT bill_status_check CHECK (status IN ('open', 'paid', 'void')),
  ADD CONSTRAINT bill_paid_check CHECK (status = 'void' OR (status = 'paid') = (paid_amount = amount)),
  ADD CONSTRAINT bill_period_check CHECK (period_end > period_start);
CREATE UNIQUE INDEX bill_once ON bill (tenant_id, property_id, fee_item_id, period_start) WHERE status <> 'void';
CREATE INDEX bill_open ON bill (tenant_id, due_on, property_id) WHERE status = 'open';
ALTER TABLE ledger_account ADD CONSTRAINT ledger_account_kind_check CHECK (kind IN ('asset', 'liability', 'income', 'expense', 'equity'));
ALTER TABLE ledger_transfer
  ADD CONSTRAINT ledger_transfer_amount_check CHECK (amount > 0),
  ADD CONSTRAINT ledger_transfer_accounts_check CHECK (debit_account_id <> credit_account_id),
  ADD CONSTRAINT ledger_transfer_document_check CHECK (document_kind IN ('bill', 'payment', 'refund'));
ALTER TABLE checkout
  ADD CONSTRAINT checkout_amount_check CHECK (amount > 0),
  ADD CONSTRAINT checkout_status_check CHECK (status IN ('open', 'completed', 'expired', 'failed'));
ALTER TABLE checkout_bill ADD CONSTRAINT checkout_bill_amount_check CHECK (amount > 0);
ALTER TABLE payment
  ADD CONSTRAINT payment_amount_check CHECK (amount > 0 AND credit_amount >= 0 AND credit_amount <= amount AND refunded_amount >= 0 AND refunded_amount <= amount),
  ADD CONSTRAINT payment_method_check CHECK (method IN ('card', 'alipay', 'wechat_pay', 'cash')),
  ADD CONSTRAINT payment_status_check CHECK (status IN ('received', 'refunded_part', 'refunded', 'parked'));
ALTER TABLE payment_allocation ADD CONSTRAINT payment_allocation_amount_check CHECK (amount > 0);
ALTER TABLE notification_template ADD CONSTRAINT notification_template_channel_check CHECK (channel IN ('in_app', 'email'));
ALTER TABLE notification_delivery
  ADD CONSTRAINT notification_delivery_channel_check CHECK (channel IN ('email')),
  ADD CONSTRAINT notification_delivery_status_check CHECK (status IN ('pending', 'sent', 'delivered', 'bounced', 'failed'));
CREATE INDEX notification_delivery_pending ON notification_delivery (tenant_id, id) WHERE status = 'pending';
ALTER TABLE ticket_category ADD CONSTRAINT ticket_category_kind_check CHECK (kind IN ('repair', 'complaint', 'suggestion', 'inquiry'));

-- The relay and the sweeper look at what is not finished, whatever the company.
CREATE INDEX outbox_message_waiting ON outbox_message (run_at, id) WHERE relayed_at IS NULL;
CREATE INDEX outbox_message_unfinished ON outbox_message (relayed_at) WHERE relayed_at IS NOT NULL AND done_at IS NULL AND failed_at IS NULL;
CREATE INDEX stripe_event_waiting ON stripe_event (received_at) WHERE processed_at IS NULL;

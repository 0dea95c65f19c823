-- Tickets and field work: staff and their duty, tickets with their life and service levels, materials and warehouses, quotations, points and coupons.
ALTER TABLE "community" ADD COLUMN     "latitude" DECIMAL(9,6),
ADD COLUMN     "longitude" DECIMAL(9,6),
ADD COLUMN     "steward_id" UUID;

ALTER TABLE "person" ADD COLUMN     "level" TEXT NOT NULL DEFAULT 'normal';

ALTER TABLE "ticket_category" ADD COLUMN     "arrive_minutes" INTEGER,
ADD COLUMN     "clock_hours" TEXT NOT NULL DEFAULT 'business',
ADD COLUMN     "department_id" UUID,
ADD COLUMN     "dispatch" TEXT NOT NULL DEFAULT 'manual',
ADD COLUMN     "is_active" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "is_chargeable" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "needs_callback" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "skills" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "takes_appointments" BOOLEAN NOT NULL DEFAULT false;

CREATE TABLE "point_rule" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "event" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "per_amount" BIGINT,
    "valid_months" INTEGER,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "point_rule_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE TABLE "point_account" (
    "tenant_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "balance" INTEGER NOT NULL DEFAULT 0,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "point_account_pkey" PRIMARY KEY ("tenant_id","person_id")
);

CREATE TABLE "point_entry" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "remaining" INTEGER NOT NULL DEFAULT 0,
    "expires_on" DATE,
    "rule_id" UUID,
    "document_kind" TEXT,
    "document_id" UUID,
    "dedupe_key" TEXT NOT NULL,
    "note" TEXT,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "point_entry_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE TABLE "coupon_type" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "amount" BIGINT,
    "percent" INTEGER,
    "max_amount" BIGINT,
    "min_spend" BIGINT NOT NULL DEFAULT 0,
    "used_for" TEXT NOT NULL,
    "valid_days" INTEGER NOT NULL,
    "points_price" INTEGER,
    "quota" INTEGER,
    "issued_count" INTEGER NOT NULL DEFAULT 0,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "coupon_type_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE TABLE "coupon" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "type_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'available',
    "expires_on" DATE NOT NULL,
    "document_kind" TEXT,
    "document_id" UUID,
    "used_at" TIMESTAMPTZ(6),
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "coupon_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE TABLE "quotation" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" BIGINT NOT NULL,
    "ticket_id" UUID NOT NULL,
    "property_id" UUID NOT NULL,
    "person_id" UUID,
    "status" TEXT NOT NULL DEFAULT 'draft',
    "is_warranty" BOOLEAN NOT NULL DEFAULT false,
    "lines_amount" BIGINT NOT NULL DEFAULT 0,
    "coupon_id" UUID,
    "coupon_amount" BIGINT NOT NULL DEFAULT 0,
    "points" INTEGER NOT NULL DEFAULT 0,
    "points_amount" BIGINT NOT NULL DEFAULT 0,
    "total" BIGINT NOT NULL DEFAULT 0,
    "note" TEXT,
    "expires_on" DATE,
    "sent_at" TIMESTAMPTZ(6),
    "decided_at" TIMESTAMPTZ(6),
    "decided_by" UUID,
    "decided_by_name" TEXT,
    "decline_reason" TEXT,
    "created_by" UUID,
    "created_by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "quotation_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE TABLE "quotation_line" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "quotation_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "price_id" UUID,
    "material_id" UUID,
    "name" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "quantity" DECIMAL(18,4) NOT NULL,
    "unit_price" BIGINT NOT NULL,
    "amount" BIGINT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "quotation_line_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE TABLE "department" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "parent_id" UUID,
    "name" TEXT NOT NULL,
    "phone" TEXT,
    "lead_id" UUID,
    "position" INTEGER NOT NULL DEFAULT 0,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "department_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE TABLE "staff_profile" (
    "tenant_id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,
    "number" TEXT,
    "phone" TEXT,
    "department_id" UUID,
    "job_title" TEXT,
    "hired_on" DATE,
    "left_on" DATE,
    "status" TEXT NOT NULL DEFAULT 'off',
    "status_at" TIMESTAMPTZ(6),
    "takes_tickets" BOOLEAN NOT NULL DEFAULT false,
    "shares_position" BOOLEAN NOT NULL DEFAULT false,
    "latitude" DECIMAL(9,6),
    "longitude" DECIMAL(9,6),
    "position_at" TIMESTAMPTZ(6),

    CONSTRAINT "staff_profile_pkey" PRIMARY KEY ("tenant_id","membership_id")
);

CREATE TABLE "staff_skill" (
    "tenant_id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,
    "skill" TEXT NOT NULL,

    CONSTRAINT "staff_skill_pkey" PRIMARY KEY ("tenant_id","membership_id","skill")
);

CREATE TABLE "staff_certificate" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "number" TEXT,
    "issued_on" DATE,
    "expires_on" DATE,
    "file_id" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "staff_certificate_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE TABLE "staff_history_entry" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "employer" TEXT,
    "department_name" TEXT,
    "job_title" TEXT NOT NULL,
    "note" TEXT,

    CONSTRAINT "staff_history_entry_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE TABLE "duty_shift" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,
    "department_id" UUID,
    "starts_at" TIMESTAMPTZ(6) NOT NULL,
    "ends_at" TIMESTAMPTZ(6) NOT NULL,
    "note" TEXT,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "duty_shift_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE TABLE "staff_message" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,
    "event" TEXT NOT NULL,
    "params" JSONB NOT NULL,
    "link" TEXT NOT NULL,
    "dedupe_key" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(6),

    CONSTRAINT "staff_message_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE TABLE "ticket_field" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "category_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "is_required" BOOLEAN NOT NULL DEFAULT false,
    "choices" TEXT[],
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "ticket_field_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE TABLE "repair_price" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "category_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "unit_price" BIGINT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "repair_price_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE TABLE "appointment_slot" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "department_id" UUID NOT NULL,
    "weekday" INTEGER NOT NULL,
    "starts_at" TEXT NOT NULL,
    "ends_at" TEXT NOT NULL,
    "capacity" INTEGER NOT NULL,

    CONSTRAINT "appointment_slot_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE TABLE "ticket_policy" (
    "tenant_id" UUID NOT NULL,
    "rating_days" INTEGER NOT NULL DEFAULT 3,
    "skill_weight" INTEGER NOT NULL DEFAULT 40,
    "load_weight" INTEGER NOT NULL DEFAULT 35,
    "distance_weight" INTEGER NOT NULL DEFAULT 25,
    "warranty_days" INTEGER NOT NULL DEFAULT 30,
    "keeps_location" BOOLEAN NOT NULL DEFAULT false,
    "opening_hours" JSONB NOT NULL,

    CONSTRAINT "ticket_policy_pkey" PRIMARY KEY ("tenant_id")
);

CREATE TABLE "calendar_day" (
    "tenant_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "name" TEXT NOT NULL,
    "opening_hours" JSONB NOT NULL,

    CONSTRAINT "calendar_day_pkey" PRIMARY KEY ("tenant_id","day")
);

CREATE TABLE "escalation_step" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "category_id" UUID,
    "stage" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "audience" TEXT NOT NULL,
    "role_id" UUID,
    "membership_id" UUID,

    CONSTRAINT "escalation_step_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE TABLE "contractor" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "contact_name" TEXT,
    "phone" TEXT NOT NULL,
    "email" TEXT,
    "skills" TEXT[],
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "contractor_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE TABLE "ticket" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" BIGINT NOT NULL,
    "kind" TEXT NOT NULL,
    "category_id" UUID NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'submitted',
    "version" INTEGER NOT NULL DEFAULT 1,
    "source" TEXT NOT NULL,
    "urgency" TEXT NOT NULL DEFAULT 'normal',
    "confidential" BOOLEAN NOT NULL DEFAULT false,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "answers" JSONB NOT NULL DEFAULT '{}',
    "community_id" UUID NOT NULL,
    "building_id" UUID,
    "property_id" UUID,
    "place" TEXT,
    "person_id" UUID,
    "contact_name" TEXT,
    "contact_phone" TEXT,
    "created_by" UUID,
    "department_id" UUID,
    "assignee_id" UUID,
    "contractor_id" UUID,
    "outage_id" UUID,
    "merged_into_id" UUID,
    "split_from_id" UUID,
    "wished_from" TIMESTAMPTZ(6),
    "wished_to" TIMESTAMPTZ(6),
    "expected_at" TIMESTAMPTZ(6),
    "finish_code" TEXT,
    "confirmed_by" TEXT,
    "resolution" TEXT,
    "warranty_of_id" UUID,
    "material_cost" BIGINT NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "done_at" TIMESTAMPTZ(6),
    "closed_at" TIMESTAMPTZ(6),
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ticket_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE TABLE "ticket_event" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "event" TEXT NOT NULL,
    "from_status" TEXT,
    "to_status" TEXT NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_id" UUID,
    "actor_name" TEXT NOT NULL,
    "ip_address" TEXT,
    "note" TEXT,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "is_internal" BOOLEAN NOT NULL DEFAULT false,
    "done_at" TIMESTAMPTZ(6),
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ticket_event_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE TABLE "ticket_file" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "field_key" TEXT,
    "message_id" UUID,
    "by_owner" BOOLEAN NOT NULL DEFAULT false,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ticket_file_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE TABLE "ticket_message" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "from_owner" BOOLEAN NOT NULL,
    "author_id" UUID,
    "author_name" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(6),

    CONSTRAINT "ticket_message_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE TABLE "ticket_clock" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "stage" TEXT NOT NULL,
    "hours" TEXT NOT NULL,
    "limit_seconds" INTEGER NOT NULL,
    "worked_seconds" INTEGER NOT NULL DEFAULT 0,
    "started_at" TIMESTAMPTZ(6) NOT NULL,
    "running_since" TIMESTAMPTZ(6),
    "due_at" TIMESTAMPTZ(6),
    "next_at" TIMESTAMPTZ(6),
    "level" INTEGER NOT NULL DEFAULT 0,
    "met_at" TIMESTAMPTZ(6),
    "overdue_at" TIMESTAMPTZ(6),

    CONSTRAINT "ticket_clock_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE TABLE "ticket_rating" (
    "tenant_id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "membership_id" UUID,
    "person_id" UUID,
    "speed" INTEGER NOT NULL,
    "result" INTEGER NOT NULL,
    "attitude" INTEGER NOT NULL,
    "comment" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ticket_rating_pkey" PRIMARY KEY ("tenant_id","ticket_id")
);

CREATE TABLE "ticket_callback" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "membership_id" UUID,
    "outcome" TEXT NOT NULL,
    "comment" TEXT,
    "recording_file_id" UUID,
    "called_by" UUID,
    "called_by_name" TEXT NOT NULL,
    "next_call_at" TIMESTAMPTZ(6),
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ticket_callback_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE TABLE "ticket_directive" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ticket_directive_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE TABLE "directive_task" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "directive_id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "done_at" TIMESTAMPTZ(6),
    "done_note" TEXT,
    "reminded_at" TIMESTAMPTZ(6),

    CONSTRAINT "directive_task_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE TABLE "contractor_link" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "ticket_id" UUID NOT NULL,
    "contractor_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "revoked_at" TIMESTAMPTZ(6),
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "contractor_link_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE TABLE "complaint_route" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "category_id" UUID,
    "customer_level" TEXT NOT NULL,
    "department_id" UUID,
    "membership_id" UUID,

    CONSTRAINT "complaint_route_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE TABLE "ticket_case_term" (
    "tenant_id" UUID NOT NULL,
    "term" TEXT NOT NULL,
    "ticket_id" UUID NOT NULL,
    "weight" INTEGER NOT NULL,

    CONSTRAINT "ticket_case_term_pkey" PRIMARY KEY ("tenant_id","term","ticket_id")
);

CREATE TABLE "outage" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "community_id" UUID NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "is_planned" BOOLEAN NOT NULL DEFAULT false,
    "starts_at" TIMESTAMPTZ(6) NOT NULL,
    "expected_end_at" TIMESTAMPTZ(6),
    "ended_at" TIMESTAMPTZ(6),
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "outage_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE TABLE "outage_place" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "outage_id" UUID NOT NULL,
    "building_id" UUID NOT NULL,
    "entrance_id" UUID,

    CONSTRAINT "outage_place_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE TABLE "outage_update" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "outage_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "expected_end_at" TIMESTAMPTZ(6),
    "created_by" UUID,
    "created_by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "outage_update_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE TABLE "material" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "specification" TEXT,
    "unit" TEXT NOT NULL,
    "category" TEXT,
    "sale_price" BIGINT,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "material_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE TABLE "warehouse" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "community_id" UUID,
    "keeper_id" UUID,
    "is_active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "warehouse_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE TABLE "stock" (
    "tenant_id" UUID NOT NULL,
    "warehouse_id" UUID NOT NULL,
    "material_id" UUID NOT NULL,
    "quantity" DECIMAL(18,4) NOT NULL DEFAULT 0,
    "value" BIGINT NOT NULL DEFAULT 0,
    "threshold" DECIMAL(18,4),
    "shelf" TEXT,
    "alerted_at" TIMESTAMPTZ(6),

    CONSTRAINT "stock_pkey" PRIMARY KEY ("tenant_id","warehouse_id","material_id")
);

CREATE TABLE "stock_move" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "warehouse_id" UUID NOT NULL,
    "material_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "quantity" DECIMAL(18,4) NOT NULL,
    "value" BIGINT NOT NULL,
    "quantity_after" DECIMAL(18,4) NOT NULL,
    "value_after" BIGINT NOT NULL,
    "document_kind" TEXT,
    "document_id" UUID,
    "supplier" TEXT,
    "note" TEXT,
    "created_by" UUID,
    "created_by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stock_move_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE TABLE "stocktake" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" BIGINT NOT NULL,
    "warehouse_id" UUID NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'counting',
    "note" TEXT,
    "difference_value" BIGINT NOT NULL DEFAULT 0,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submitted_at" TIMESTAMPTZ(6),
    "posted_at" TIMESTAMPTZ(6),

    CONSTRAINT "stocktake_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE TABLE "stocktake_line" (
    "tenant_id" UUID NOT NULL,
    "stocktake_id" UUID NOT NULL,
    "material_id" UUID NOT NULL,
    "expected" DECIMAL(18,4) NOT NULL,
    "counted" DECIMAL(18,4),
    "counted_at" TIMESTAMPTZ(6),
    "note" TEXT,

    CONSTRAINT "stocktake_line_pkey" PRIMARY KEY ("tenant_id","stocktake_id","material_id")
);

CREATE TABLE "material_request" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" BIGINT NOT NULL,
    "ticket_id" UUID NOT NULL,
    "warehouse_id" UUID NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'requested',
    "estimate" BIGINT NOT NULL,
    "note" TEXT,
    "requested_by" UUID,
    "requested_by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "issued_at" TIMESTAMPTZ(6),
    "issued_by_name" TEXT,

    CONSTRAINT "material_request_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE TABLE "material_request_line" (
    "tenant_id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "material_id" UUID NOT NULL,
    "quantity" DECIMAL(18,4) NOT NULL,
    "issued_quantity" DECIMAL(18,4) NOT NULL DEFAULT 0,
    "returned_quantity" DECIMAL(18,4) NOT NULL DEFAULT 0,
    "issued_value" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "material_request_line_pkey" PRIMARY KEY ("tenant_id","request_id","material_id")
);

CREATE INDEX "point_rule_tenant_id_event_idx" ON "point_rule"("tenant_id", "event");

CREATE INDEX "point_entry_tenant_id_person_id_id_idx" ON "point_entry"("tenant_id", "person_id", "id");

CREATE INDEX "point_entry_tenant_id_rule_id_idx" ON "point_entry"("tenant_id", "rule_id");

CREATE INDEX "point_entry_tenant_id_expires_on_idx" ON "point_entry"("tenant_id", "expires_on");

CREATE UNIQUE INDEX "point_entry_tenant_id_dedupe_key_key" ON "point_entry"("tenant_id", "dedupe_key");

CREATE INDEX "coupon_tenant_id_person_id_status_idx" ON "coupon"("tenant_id", "person_id", "status");

CREATE INDEX "coupon_tenant_id_type_id_idx" ON "coupon"("tenant_id", "type_id");

CREATE INDEX "coupon_tenant_id_status_expires_on_idx" ON "coupon"("tenant_id", "status", "expires_on");

CREATE UNIQUE INDEX "coupon_tenant_id_code_key" ON "coupon"("tenant_id", "code");

CREATE INDEX "quotation_tenant_id_ticket_id_idx" ON "quotation"("tenant_id", "ticket_id");

CREATE INDEX "quotation_tenant_id_property_id_idx" ON "quotation"("tenant_id", "property_id");

CREATE INDEX "quotation_tenant_id_person_id_idx" ON "quotation"("tenant_id", "person_id");

CREATE INDEX "quotation_tenant_id_coupon_id_idx" ON "quotation"("tenant_id", "coupon_id");

CREATE UNIQUE INDEX "quotation_tenant_id_number_key" ON "quotation"("tenant_id", "number");

CREATE INDEX "quotation_line_tenant_id_quotation_id_idx" ON "quotation_line"("tenant_id", "quotation_id");

CREATE INDEX "quotation_line_tenant_id_price_id_idx" ON "quotation_line"("tenant_id", "price_id");

CREATE INDEX "quotation_line_tenant_id_material_id_idx" ON "quotation_line"("tenant_id", "material_id");

CREATE INDEX "department_tenant_id_parent_id_idx" ON "department"("tenant_id", "parent_id");

CREATE INDEX "department_tenant_id_lead_id_idx" ON "department"("tenant_id", "lead_id");

CREATE UNIQUE INDEX "department_tenant_id_name_key" ON "department"("tenant_id", "name");

CREATE INDEX "staff_profile_tenant_id_department_id_idx" ON "staff_profile"("tenant_id", "department_id");

CREATE INDEX "staff_skill_tenant_id_skill_idx" ON "staff_skill"("tenant_id", "skill");

CREATE INDEX "staff_certificate_tenant_id_membership_id_idx" ON "staff_certificate"("tenant_id", "membership_id");

CREATE INDEX "staff_certificate_tenant_id_expires_on_idx" ON "staff_certificate"("tenant_id", "expires_on");

CREATE INDEX "staff_certificate_tenant_id_file_id_idx" ON "staff_certificate"("tenant_id", "file_id");

CREATE INDEX "staff_history_entry_tenant_id_membership_id_idx" ON "staff_history_entry"("tenant_id", "membership_id");

CREATE INDEX "duty_shift_tenant_id_membership_id_starts_at_idx" ON "duty_shift"("tenant_id", "membership_id", "starts_at");

CREATE INDEX "duty_shift_tenant_id_starts_at_idx" ON "duty_shift"("tenant_id", "starts_at");

CREATE INDEX "duty_shift_tenant_id_department_id_idx" ON "duty_shift"("tenant_id", "department_id");

CREATE INDEX "staff_message_tenant_id_membership_id_id_idx" ON "staff_message"("tenant_id", "membership_id", "id");

CREATE UNIQUE INDEX "staff_message_tenant_id_dedupe_key_key" ON "staff_message"("tenant_id", "dedupe_key");

CREATE UNIQUE INDEX "ticket_field_tenant_id_category_id_key_key" ON "ticket_field"("tenant_id", "category_id", "key");

CREATE INDEX "repair_price_tenant_id_category_id_idx" ON "repair_price"("tenant_id", "category_id");

CREATE INDEX "appointment_slot_tenant_id_department_id_weekday_idx" ON "appointment_slot"("tenant_id", "department_id", "weekday");

CREATE INDEX "escalation_step_tenant_id_category_id_idx" ON "escalation_step"("tenant_id", "category_id");

CREATE INDEX "escalation_step_tenant_id_role_id_idx" ON "escalation_step"("tenant_id", "role_id");

CREATE INDEX "escalation_step_tenant_id_membership_id_idx" ON "escalation_step"("tenant_id", "membership_id");

CREATE UNIQUE INDEX "contractor_tenant_id_name_key" ON "contractor"("tenant_id", "name");

CREATE INDEX "ticket_tenant_id_status_created_at_id_idx" ON "ticket"("tenant_id", "status", "created_at", "id");

CREATE INDEX "ticket_tenant_id_created_at_id_idx" ON "ticket"("tenant_id", "created_at", "id");

CREATE INDEX "ticket_tenant_id_property_id_created_at_idx" ON "ticket"("tenant_id", "property_id", "created_at");

CREATE INDEX "ticket_tenant_id_person_id_created_at_idx" ON "ticket"("tenant_id", "person_id", "created_at");

CREATE INDEX "ticket_tenant_id_assignee_id_status_idx" ON "ticket"("tenant_id", "assignee_id", "status");

CREATE INDEX "ticket_tenant_id_department_id_status_created_at_idx" ON "ticket"("tenant_id", "department_id", "status", "created_at");

CREATE INDEX "ticket_tenant_id_community_id_status_created_at_idx" ON "ticket"("tenant_id", "community_id", "status", "created_at");

CREATE INDEX "ticket_tenant_id_category_id_status_idx" ON "ticket"("tenant_id", "category_id", "status");

CREATE INDEX "ticket_tenant_id_outage_id_idx" ON "ticket"("tenant_id", "outage_id");

CREATE INDEX "ticket_tenant_id_merged_into_id_idx" ON "ticket"("tenant_id", "merged_into_id");

CREATE INDEX "ticket_tenant_id_split_from_id_idx" ON "ticket"("tenant_id", "split_from_id");

CREATE INDEX "ticket_tenant_id_warranty_of_id_idx" ON "ticket"("tenant_id", "warranty_of_id");

CREATE INDEX "ticket_tenant_id_contractor_id_idx" ON "ticket"("tenant_id", "contractor_id");

CREATE INDEX "ticket_tenant_id_building_id_idx" ON "ticket"("tenant_id", "building_id");

CREATE UNIQUE INDEX "ticket_tenant_id_number_key" ON "ticket"("tenant_id", "number");

CREATE INDEX "ticket_event_tenant_id_actor_id_created_at_idx" ON "ticket_event"("tenant_id", "actor_id", "created_at");

CREATE UNIQUE INDEX "ticket_event_tenant_id_ticket_id_version_key" ON "ticket_event"("tenant_id", "ticket_id", "version");

CREATE INDEX "ticket_file_tenant_id_ticket_id_idx" ON "ticket_file"("tenant_id", "ticket_id");

CREATE INDEX "ticket_file_tenant_id_file_id_idx" ON "ticket_file"("tenant_id", "file_id");

CREATE INDEX "ticket_file_tenant_id_message_id_idx" ON "ticket_file"("tenant_id", "message_id");

CREATE INDEX "ticket_message_tenant_id_ticket_id_id_idx" ON "ticket_message"("tenant_id", "ticket_id", "id");

CREATE INDEX "ticket_clock_tenant_id_next_at_idx" ON "ticket_clock"("tenant_id", "next_at");

CREATE UNIQUE INDEX "ticket_clock_tenant_id_ticket_id_stage_key" ON "ticket_clock"("tenant_id", "ticket_id", "stage");

CREATE INDEX "ticket_rating_tenant_id_membership_id_created_at_idx" ON "ticket_rating"("tenant_id", "membership_id", "created_at");

CREATE INDEX "ticket_rating_tenant_id_person_id_idx" ON "ticket_rating"("tenant_id", "person_id");

CREATE INDEX "ticket_callback_tenant_id_ticket_id_idx" ON "ticket_callback"("tenant_id", "ticket_id");

CREATE INDEX "ticket_callback_tenant_id_membership_id_created_at_idx" ON "ticket_callback"("tenant_id", "membership_id", "created_at");

CREATE INDEX "ticket_callback_tenant_id_recording_file_id_idx" ON "ticket_callback"("tenant_id", "recording_file_id");

CREATE INDEX "ticket_directive_tenant_id_ticket_id_idx" ON "ticket_directive"("tenant_id", "ticket_id");

CREATE INDEX "ticket_directive_tenant_id_created_by_idx" ON "ticket_directive"("tenant_id", "created_by");

CREATE INDEX "directive_task_tenant_id_directive_id_idx" ON "directive_task"("tenant_id", "directive_id");

CREATE INDEX "directive_task_tenant_id_membership_id_done_at_idx" ON "directive_task"("tenant_id", "membership_id", "done_at");

CREATE INDEX "contractor_link_tenant_id_ticket_id_idx" ON "contractor_link"("tenant_id", "ticket_id");

CREATE INDEX "contractor_link_tenant_id_contractor_id_idx" ON "contractor_link"("tenant_id", "contractor_id");

CREATE UNIQUE INDEX "contractor_link_tenant_id_token_hash_key" ON "contractor_link"("tenant_id", "token_hash");

CREATE INDEX "complaint_route_tenant_id_category_id_idx" ON "complaint_route"("tenant_id", "category_id");

CREATE INDEX "complaint_route_tenant_id_department_id_idx" ON "complaint_route"("tenant_id", "department_id");

CREATE INDEX "complaint_route_tenant_id_membership_id_idx" ON "complaint_route"("tenant_id", "membership_id");

CREATE INDEX "ticket_case_term_tenant_id_ticket_id_idx" ON "ticket_case_term"("tenant_id", "ticket_id");

CREATE INDEX "outage_tenant_id_status_starts_at_idx" ON "outage"("tenant_id", "status", "starts_at");

CREATE INDEX "outage_tenant_id_community_id_idx" ON "outage"("tenant_id", "community_id");

CREATE INDEX "outage_place_tenant_id_outage_id_idx" ON "outage_place"("tenant_id", "outage_id");

CREATE INDEX "outage_place_tenant_id_building_id_idx" ON "outage_place"("tenant_id", "building_id");

CREATE INDEX "outage_place_tenant_id_entrance_id_idx" ON "outage_place"("tenant_id", "entrance_id");

CREATE INDEX "outage_update_tenant_id_outage_id_id_idx" ON "outage_update"("tenant_id", "outage_id", "id");

CREATE INDEX "material_tenant_id_name_id_idx" ON "material"("tenant_id", "name", "id");

CREATE UNIQUE INDEX "material_tenant_id_code_key" ON "material"("tenant_id", "code");

CREATE INDEX "warehouse_tenant_id_community_id_idx" ON "warehouse"("tenant_id", "community_id");

CREATE INDEX "warehouse_tenant_id_keeper_id_idx" ON "warehouse"("tenant_id", "keeper_id");

CREATE UNIQUE INDEX "warehouse_tenant_id_name_key" ON "warehouse"("tenant_id", "name");

CREATE INDEX "stock_tenant_id_material_id_idx" ON "stock"("tenant_id", "material_id");

CREATE INDEX "stock_move_tenant_id_warehouse_id_material_id_id_idx" ON "stock_move"("tenant_id", "warehouse_id", "material_id", "id");

CREATE INDEX "stock_move_tenant_id_material_id_id_idx" ON "stock_move"("tenant_id", "material_id", "id");

CREATE INDEX "stock_move_tenant_id_document_id_idx" ON "stock_move"("tenant_id", "document_id");

CREATE INDEX "stocktake_tenant_id_warehouse_id_status_idx" ON "stocktake"("tenant_id", "warehouse_id", "status");

CREATE UNIQUE INDEX "stocktake_tenant_id_number_key" ON "stocktake"("tenant_id", "number");

CREATE INDEX "stocktake_line_tenant_id_material_id_idx" ON "stocktake_line"("tenant_id", "material_id");

CREATE INDEX "material_request_tenant_id_ticket_id_idx" ON "material_request"("tenant_id", "ticket_id");

CREATE INDEX "material_request_tenant_id_warehouse_id_status_idx" ON "material_request"("tenant_id", "warehouse_id", "status");

CREATE UNIQUE INDEX "material_request_tenant_id_number_key" ON "material_request"("tenant_id", "number");

CREATE INDEX "material_request_line_tenant_id_material_id_idx" ON "material_request_line"("tenant_id", "material_id");

CREATE INDEX "community_tenant_id_steward_id_idx" ON "community"("tenant_id", "steward_id");

CREATE INDEX "ticket_category_tenant_id_department_id_idx" ON "ticket_category"("tenant_id", "department_id");

ALTER TABLE "bill" ADD CONSTRAINT "bill_tenant_id_quotation_id_fkey" FOREIGN KEY ("tenant_id", "quotation_id") REFERENCES "quotation"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "point_account" ADD CONSTRAINT "point_account_tenant_id_person_id_fkey" FOREIGN KEY ("tenant_id", "person_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "point_entry" ADD CONSTRAINT "point_entry_tenant_id_person_id_fkey" FOREIGN KEY ("tenant_id", "person_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "point_entry" ADD CONSTRAINT "point_entry_tenant_id_rule_id_fkey" FOREIGN KEY ("tenant_id", "rule_id") REFERENCES "point_rule"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "coupon" ADD CONSTRAINT "coupon_tenant_id_type_id_fkey" FOREIGN KEY ("tenant_id", "type_id") REFERENCES "coupon_type"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "coupon" ADD CONSTRAINT "coupon_tenant_id_person_id_fkey" FOREIGN KEY ("tenant_id", "person_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "community" ADD CONSTRAINT "community_tenant_id_steward_id_fkey" FOREIGN KEY ("tenant_id", "steward_id") REFERENCES "membership"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "quotation" ADD CONSTRAINT "quotation_tenant_id_ticket_id_fkey" FOREIGN KEY ("tenant_id", "ticket_id") REFERENCES "ticket"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "quotation" ADD CONSTRAINT "quotation_tenant_id_property_id_fkey" FOREIGN KEY ("tenant_id", "property_id") REFERENCES "property"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "quotation" ADD CONSTRAINT "quotation_tenant_id_person_id_fkey" FOREIGN KEY ("tenant_id", "person_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "quotation" ADD CONSTRAINT "quotation_tenant_id_coupon_id_fkey" FOREIGN KEY ("tenant_id", "coupon_id") REFERENCES "coupon"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "quotation_line" ADD CONSTRAINT "quotation_line_tenant_id_quotation_id_fkey" FOREIGN KEY ("tenant_id", "quotation_id") REFERENCES "quotation"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "quotation_line" ADD CONSTRAINT "quotation_line_tenant_id_price_id_fkey" FOREIGN KEY ("tenant_id", "price_id") REFERENCES "repair_price"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "quotation_line" ADD CONSTRAINT "quotation_line_tenant_id_material_id_fkey" FOREIGN KEY ("tenant_id", "material_id") REFERENCES "material"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "department" ADD CONSTRAINT "department_tenant_id_parent_id_fkey" FOREIGN KEY ("tenant_id", "parent_id") REFERENCES "department"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "department" ADD CONSTRAINT "department_tenant_id_lead_id_fkey" FOREIGN KEY ("tenant_id", "lead_id") REFERENCES "membership"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "staff_profile" ADD CONSTRAINT "staff_profile_tenant_id_membership_id_fkey" FOREIGN KEY ("tenant_id", "membership_id") REFERENCES "membership"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "staff_profile" ADD CONSTRAINT "staff_profile_tenant_id_department_id_fkey" FOREIGN KEY ("tenant_id", "department_id") REFERENCES "department"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "staff_skill" ADD CONSTRAINT "staff_skill_tenant_id_membership_id_fkey" FOREIGN KEY ("tenant_id", "membership_id") REFERENCES "membership"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "staff_certificate" ADD CONSTRAINT "staff_certificate_tenant_id_membership_id_fkey" FOREIGN KEY ("tenant_id", "membership_id") REFERENCES "membership"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "staff_certificate" ADD CONSTRAINT "staff_certificate_tenant_id_file_id_fkey" FOREIGN KEY ("tenant_id", "file_id") REFERENCES "stored_file"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "staff_history_entry" ADD CONSTRAINT "staff_history_entry_tenant_id_membership_id_fkey" FOREIGN KEY ("tenant_id", "membership_id") REFERENCES "membership"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "duty_shift" ADD CONSTRAINT "duty_shift_tenant_id_membership_id_fkey" FOREIGN KEY ("tenant_id", "membership_id") REFERENCES "membership"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "duty_shift" ADD CONSTRAINT "duty_shift_tenant_id_department_id_fkey" FOREIGN KEY ("tenant_id", "department_id") REFERENCES "department"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "staff_message" ADD CONSTRAINT "staff_message_tenant_id_membership_id_fkey" FOREIGN KEY ("tenant_id", "membership_id") REFERENCES "membership"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ticket_category" ADD CONSTRAINT "ticket_category_tenant_id_department_id_fkey" FOREIGN KEY ("tenant_id", "department_id") REFERENCES "department"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ticket_field" ADD CONSTRAINT "ticket_field_tenant_id_category_id_fkey" FOREIGN KEY ("tenant_id", "category_id") REFERENCES "ticket_category"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "repair_price" ADD CONSTRAINT "repair_price_tenant_id_category_id_fkey" FOREIGN KEY ("tenant_id", "category_id") REFERENCES "ticket_category"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "appointment_slot" ADD CONSTRAINT "appointment_slot_tenant_id_department_id_fkey" FOREIGN KEY ("tenant_id", "department_id") REFERENCES "department"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "escalation_step" ADD CONSTRAINT "escalation_step_tenant_id_category_id_fkey" FOREIGN KEY ("tenant_id", "category_id") REFERENCES "ticket_category"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "escalation_step" ADD CONSTRAINT "escalation_step_tenant_id_role_id_fkey" FOREIGN KEY ("tenant_id", "role_id") REFERENCES "role"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "escalation_step" ADD CONSTRAINT "escalation_step_tenant_id_membership_id_fkey" FOREIGN KEY ("tenant_id", "membership_id") REFERENCES "membership"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ticket" ADD CONSTRAINT "ticket_tenant_id_category_id_fkey" FOREIGN KEY ("tenant_id", "category_id") REFERENCES "ticket_category"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ticket" ADD CONSTRAINT "ticket_tenant_id_community_id_fkey" FOREIGN KEY ("tenant_id", "community_id") REFERENCES "community"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ticket" ADD CONSTRAINT "ticket_tenant_id_building_id_fkey" FOREIGN KEY ("tenant_id", "building_id") REFERENCES "building"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ticket" ADD CONSTRAINT "ticket_tenant_id_property_id_fkey" FOREIGN KEY ("tenant_id", "property_id") REFERENCES "property"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ticket" ADD CONSTRAINT "ticket_tenant_id_person_id_fkey" FOREIGN KEY ("tenant_id", "person_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ticket" ADD CONSTRAINT "ticket_tenant_id_department_id_fkey" FOREIGN KEY ("tenant_id", "department_id") REFERENCES "department"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ticket" ADD CONSTRAINT "ticket_tenant_id_assignee_id_fkey" FOREIGN KEY ("tenant_id", "assignee_id") REFERENCES "membership"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ticket" ADD CONSTRAINT "ticket_tenant_id_contractor_id_fkey" FOREIGN KEY ("tenant_id", "contractor_id") REFERENCES "contractor"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ticket" ADD CONSTRAINT "ticket_tenant_id_outage_id_fkey" FOREIGN KEY ("tenant_id", "outage_id") REFERENCES "outage"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ticket" ADD CONSTRAINT "ticket_tenant_id_merged_into_id_fkey" FOREIGN KEY ("tenant_id", "merged_into_id") REFERENCES "ticket"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ticket" ADD CONSTRAINT "ticket_tenant_id_split_from_id_fkey" FOREIGN KEY ("tenant_id", "split_from_id") REFERENCES "ticket"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ticket" ADD CONSTRAINT "ticket_tenant_id_warranty_of_id_fkey" FOREIGN KEY ("tenant_id", "warranty_of_id") REFERENCES "ticket"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ticket_event" ADD CONSTRAINT "ticket_event_tenant_id_ticket_id_fkey" FOREIGN KEY ("tenant_id", "ticket_id") REFERENCES "ticket"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ticket_file" ADD CONSTRAINT "ticket_file_tenant_id_ticket_id_fkey" FOREIGN KEY ("tenant_id", "ticket_id") REFERENCES "ticket"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ticket_file" ADD CONSTRAINT "ticket_file_tenant_id_file_id_fkey" FOREIGN KEY ("tenant_id", "file_id") REFERENCES "stored_file"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ticket_file" ADD CONSTRAINT "ticket_file_tenant_id_message_id_fkey" FOREIGN KEY ("tenant_id", "message_id") REFERENCES "ticket_message"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ticket_message" ADD CONSTRAINT "ticket_message_tenant_id_ticket_id_fkey" FOREIGN KEY ("tenant_id", "ticket_id") REFERENCES "ticket"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ticket_clock" ADD CONSTRAINT "ticket_clock_tenant_id_ticket_id_fkey" FOREIGN KEY ("tenant_id", "ticket_id") REFERENCES "ticket"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "ticket_rating" ADD CONSTRAINT "ticket_rating_tenant_id_ticket_id_fkey" FOREIGN KEY ("tenant_id", "ticket_id") REFERENCES "ticket"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ticket_rating" ADD CONSTRAINT "ticket_rating_tenant_id_membership_id_fkey" FOREIGN KEY ("tenant_id", "membership_id") REFERENCES "membership"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ticket_rating" ADD CONSTRAINT "ticket_rating_tenant_id_person_id_fkey" FOREIGN KEY ("tenant_id", "person_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ticket_callback" ADD CONSTRAINT "ticket_callback_tenant_id_ticket_id_fkey" FOREIGN KEY ("tenant_id", "ticket_id") REFERENCES "ticket"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ticket_callback" ADD CONSTRAINT "ticket_callback_tenant_id_membership_id_fkey" FOREIGN KEY ("tenant_id", "membership_id") REFERENCES "membership"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ticket_callback" ADD CONSTRAINT "ticket_callback_tenant_id_recording_file_id_fkey" FOREIGN KEY ("tenant_id", "recording_file_id") REFERENCES "stored_file"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ticket_directive" ADD CONSTRAINT "ticket_directive_tenant_id_ticket_id_fkey" FOREIGN KEY ("tenant_id", "ticket_id") REFERENCES "ticket"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ticket_directive" ADD CONSTRAINT "ticket_directive_tenant_id_created_by_fkey" FOREIGN KEY ("tenant_id", "created_by") REFERENCES "membership"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "directive_task" ADD CONSTRAINT "directive_task_tenant_id_directive_id_fkey" FOREIGN KEY ("tenant_id", "directive_id") REFERENCES "ticket_directive"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "directive_task" ADD CONSTRAINT "directive_task_tenant_id_membership_id_fkey" FOREIGN KEY ("tenant_id", "membership_id") REFERENCES "membership"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "contractor_link" ADD CONSTRAINT "contractor_link_tenant_id_ticket_id_fkey" FOREIGN KEY ("tenant_id", "ticket_id") REFERENCES "ticket"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "contractor_link" ADD CONSTRAINT "contractor_link_tenant_id_contractor_id_fkey" FOREIGN KEY ("tenant_id", "contractor_id") REFERENCES "contractor"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "complaint_route" ADD CONSTRAINT "complaint_route_tenant_id_category_id_fkey" FOREIGN KEY ("tenant_id", "category_id") REFERENCES "ticket_category"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "complaint_route" ADD CONSTRAINT "complaint_route_tenant_id_department_id_fkey" FOREIGN KEY ("tenant_id", "department_id") REFERENCES "department"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "complaint_route" ADD CONSTRAINT "complaint_route_tenant_id_membership_id_fkey" FOREIGN KEY ("tenant_id", "membership_id") REFERENCES "membership"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ticket_case_term" ADD CONSTRAINT "ticket_case_term_tenant_id_ticket_id_fkey" FOREIGN KEY ("tenant_id", "ticket_id") REFERENCES "ticket"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "outage" ADD CONSTRAINT "outage_tenant_id_community_id_fkey" FOREIGN KEY ("tenant_id", "community_id") REFERENCES "community"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "outage_place" ADD CONSTRAINT "outage_place_tenant_id_outage_id_fkey" FOREIGN KEY ("tenant_id", "outage_id") REFERENCES "outage"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "outage_place" ADD CONSTRAINT "outage_place_tenant_id_building_id_fkey" FOREIGN KEY ("tenant_id", "building_id") REFERENCES "building"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "outage_place" ADD CONSTRAINT "outage_place_tenant_id_entrance_id_fkey" FOREIGN KEY ("tenant_id", "entrance_id") REFERENCES "entrance"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "outage_update" ADD CONSTRAINT "outage_update_tenant_id_outage_id_fkey" FOREIGN KEY ("tenant_id", "outage_id") REFERENCES "outage"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "warehouse" ADD CONSTRAINT "warehouse_tenant_id_community_id_fkey" FOREIGN KEY ("tenant_id", "community_id") REFERENCES "community"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "warehouse" ADD CONSTRAINT "warehouse_tenant_id_keeper_id_fkey" FOREIGN KEY ("tenant_id", "keeper_id") REFERENCES "membership"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "stock" ADD CONSTRAINT "stock_tenant_id_warehouse_id_fkey" FOREIGN KEY ("tenant_id", "warehouse_id") REFERENCES "warehouse"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "stock" ADD CONSTRAINT "stock_tenant_id_material_id_fkey" FOREIGN KEY ("tenant_id", "material_id") REFERENCES "material"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "stock_move" ADD CONSTRAINT "stock_move_tenant_id_warehouse_id_fkey" FOREIGN KEY ("tenant_id", "warehouse_id") REFERENCES "warehouse"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "stock_move" ADD CONSTRAINT "stock_move_tenant_id_material_id_fkey" FOREIGN KEY ("tenant_id", "material_id") REFERENCES "material"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "stocktake" ADD CONSTRAINT "stocktake_tenant_id_warehouse_id_fkey" FOREIGN KEY ("tenant_id", "warehouse_id") REFERENCES "warehouse"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "stocktake_line" ADD CONSTRAINT "stocktake_line_tenant_id_stocktake_id_fkey" FOREIGN KEY ("tenant_id", "stocktake_id") REFERENCES "stocktake"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "stocktake_line" ADD CONSTRAINT "stocktake_line_tenant_id_material_id_fkey" FOREIGN KEY ("tenant_id", "material_id") REFERENCES "material"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "material_request" ADD CONSTRAINT "material_request_tenant_id_ticket_id_fkey" FOREIGN KEY ("tenant_id", "ticket_id") REFERENCES "ticket"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "material_request" ADD CONSTRAINT "material_request_tenant_id_warehouse_id_fkey" FOREIGN KEY ("tenant_id", "warehouse_id") REFERENCES "warehouse"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "material_request_line" ADD CONSTRAINT "material_request_line_tenant_id_request_id_fkey" FOREIGN KEY ("tenant_id", "request_id") REFERENCES "material_request"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "material_request_line" ADD CONSTRAINT "material_request_line_tenant_id_material_id_fkey" FOREIGN KEY ("tenant_id", "material_id") REFERENCES "material"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema language cannot say.
CREATE INDEX bill_of_quotation ON bill (tenant_id, quotation_id) WHERE quotation_id IS NOT NULL;
-- Open work alone is looked through, however many tickets have been closed.
CREATE INDEX ticket_open ON ticket (tenant_id, status, department_id, created_at, id)
  WHERE status NOT IN ('done', 'settled', 'rated', 'called_back', 'declined', 'closed', 'cancelled', 'merged');
CREATE INDEX ticket_clock_open ON ticket_clock (tenant_id, due_at) WHERE met_at IS NULL;
CREATE UNIQUE INDEX quotation_once ON quotation (tenant_id, ticket_id) WHERE status IN ('draft', 'sent');
ALTER TABLE department ADD CONSTRAINT department_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenant (id);
ALTER TABLE contractor ADD CONSTRAINT contractor_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenant (id);
ALTER TABLE material ADD CONSTRAINT material_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenant (id);
ALTER TABLE warehouse ADD CONSTRAINT warehouse_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenant (id);
ALTER TABLE point_rule ADD CONSTRAINT point_rule_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenant (id);
ALTER TABLE coupon_type ADD CONSTRAINT coupon_type_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenant (id);
ALTER TABLE ticket_policy ADD CONSTRAINT ticket_policy_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenant (id);
ALTER TABLE calendar_day ADD CONSTRAINT calendar_day_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenant (id);
ALTER TABLE escalation_step ADD CONSTRAINT escalation_step_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenant (id);
ALTER TABLE complaint_route ADD CONSTRAINT complaint_route_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenant (id);
ALTER TABLE ticket ADD CONSTRAINT ticket_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenant (id);
ALTER TABLE outage ADD CONSTRAINT outage_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenant (id);
ALTER TABLE person ADD CONSTRAINT person_level_check CHECK (level IN ('normal', 'important', 'vip'));
ALTER TABLE ticket_category ADD CONSTRAINT ticket_category_clock_hours_check CHECK (clock_hours IN ('business', 'always'));
ALTER TABLE ticket_category ADD CONSTRAINT ticket_category_dispatch_check CHECK (dispatch IN ('manual', 'pool', 'automatic'));
ALTER TABLE ticket_category ADD CONSTRAINT ticket_category_minutes_check CHECK (respond_minutes > 0 AND arrive_minutes > 0 AND resolve_minutes > 0);
ALTER TABLE staff_profile ADD CONSTRAINT staff_profile_status_check CHECK (status IN ('off', 'on_duty', 'busy', 'break'));
ALTER TABLE staff_profile ADD CONSTRAINT staff_profile_position_check CHECK ((latitude IS NULL) = (longitude IS NULL) AND (shares_position OR latitude IS NULL));
ALTER TABLE duty_shift ADD CONSTRAINT duty_shift_hours_check CHECK (ends_at > starts_at);
ALTER TABLE ticket_field ADD CONSTRAINT ticket_field_kind_check CHECK (kind IN ('text', 'number', 'choice', 'date', 'photo'));
ALTER TABLE repair_price ADD CONSTRAINT repair_price_amount_check CHECK (unit_price >= 0);
ALTER TABLE appointment_slot ADD CONSTRAINT appointment_slot_hours_check CHECK (weekday BETWEEN 1 AND 7 AND capacity > 0 AND ends_at > starts_at);
ALTER TABLE ticket_policy ADD CONSTRAINT ticket_policy_weights_check CHECK (skill_weight >= 0 AND load_weight >= 0 AND distance_weight >= 0 AND rating_days BETWEEN 0 AND 90 AND warranty_days BETWEEN 0 AND 3650);
ALTER TABLE escalation_step ADD CONSTRAINT escalation_step_stage_check CHECK (stage IN ('respond', 'arrive', 'resolve'));
ALTER TABLE escalation_step ADD CONSTRAINT escalation_step_audience_check CHECK (audience IN ('assignee', 'department_lead', 'role', 'member'));
ALTER TABLE ticket ADD CONSTRAINT ticket_kind_check CHECK (kind IN ('repair', 'appointment', 'complaint', 'suggestion', 'inquiry'));
ALTER TABLE ticket ADD CONSTRAINT ticket_status_check CHECK (status IN ('submitted', 'declined', 'accepted', 'pooled', 'assigned', 'acknowledged', 'on_the_way', 'working', 'waiting_material', 'waiting_approval', 'waiting_customer', 'absorbed', 'done', 'settled', 'rated', 'called_back', 'closed', 'cancelled', 'merged'));
ALTER TABLE ticket ADD CONSTRAINT ticket_source_check CHECK (source IN ('portal', 'phone', 'desk', 'outage', 'inspection', 'conversation'));
ALTER TABLE ticket ADD CONSTRAINT ticket_urgency_check CHECK (urgency IN ('normal', 'urgent', 'emergency'));
ALTER TABLE ticket ADD CONSTRAINT ticket_confirmed_by_check CHECK (confirmed_by IN ('signature', 'code', 'none'));
ALTER TABLE ticket ADD CONSTRAINT ticket_wish_check CHECK ((wished_from IS NULL) = (wished_to IS NULL) AND wished_to > wished_from);
ALTER TABLE ticket ADD CONSTRAINT ticket_one_hand_check CHECK (assignee_id IS NULL OR contractor_id IS NULL);
ALTER TABLE ticket ADD CONSTRAINT ticket_in_hand_check CHECK (status NOT IN ('assigned', 'acknowledged', 'on_the_way', 'working') OR assignee_id IS NOT NULL OR contractor_id IS NOT NULL);
ALTER TABLE ticket ADD CONSTRAINT ticket_material_cost_check CHECK (material_cost >= 0);
ALTER TABLE ticket_event ADD CONSTRAINT ticket_event_actor_kind_check CHECK (actor_kind IN ('member', 'owner', 'contractor', 'system'));
ALTER TABLE ticket_file ADD CONSTRAINT ticket_file_kind_check CHECK (kind IN ('photo', 'video', 'voice', 'before', 'after', 'signature', 'evidence', 'message'));
ALTER TABLE ticket_clock ADD CONSTRAINT ticket_clock_stage_check CHECK (stage IN ('respond', 'arrive', 'resolve'));
ALTER TABLE ticket_clock ADD CONSTRAINT ticket_clock_hours_check CHECK (hours IN ('business', 'always'));
ALTER TABLE ticket_clock ADD CONSTRAINT ticket_clock_seconds_check CHECK (limit_seconds > 0 AND worked_seconds >= 0);
ALTER TABLE ticket_clock ADD CONSTRAINT ticket_clock_running_check CHECK ((running_since IS NULL) = (due_at IS NULL));
ALTER TABLE ticket_rating ADD CONSTRAINT ticket_rating_stars_check CHECK (speed BETWEEN 1 AND 5 AND result BETWEEN 1 AND 5 AND attitude BETWEEN 1 AND 5);
ALTER TABLE ticket_callback ADD CONSTRAINT ticket_callback_outcome_check CHECK (outcome IN ('satisfied', 'dissatisfied', 'no_answer', 'declined'));
ALTER TABLE complaint_route ADD CONSTRAINT complaint_route_customer_level_check CHECK (customer_level IN ('normal', 'important', 'vip'));
ALTER TABLE complaint_route ADD CONSTRAINT complaint_route_to_check CHECK (num_nonnulls(department_id, membership_id) = 1);
ALTER TABLE outage ADD CONSTRAINT outage_kind_check CHECK (kind IN ('water', 'power', 'gas', 'lift', 'heating', 'network', 'other'));
ALTER TABLE outage ADD CONSTRAINT outage_status_check CHECK (status IN ('open', 'resolved', 'cancelled'));
ALTER TABLE stock ADD CONSTRAINT stock_never_negative_check CHECK (quantity >= 0 AND value >= 0 AND (quantity > 0 OR value = 0));
ALTER TABLE stock_move ADD CONSTRAINT stock_move_kind_check CHECK (kind IN ('receipt', 'issue', 'return', 'transfer_out', 'transfer_in', 'count', 'write_off'));
ALTER TABLE stock_move ADD CONSTRAINT stock_move_after_check CHECK (quantity_after >= 0 AND value_after >= 0);
ALTER TABLE stocktake ADD CONSTRAINT stocktake_status_check CHECK (status IN ('counting', 'submitted', 'posted', 'declined', 'cancelled'));
ALTER TABLE stocktake_line ADD CONSTRAINT stocktake_line_counted_check CHECK (counted >= 0);
ALTER TABLE material_request ADD CONSTRAINT material_request_status_check CHECK (status IN ('requested', 'waiting', 'approved', 'issued', 'declined', 'cancelled'));
ALTER TABLE material_request_line ADD CONSTRAINT material_request_line_quantities_check CHECK (quantity > 0 AND issued_quantity >= 0 AND returned_quantity >= 0 AND returned_quantity <= issued_quantity AND issued_value >= 0);
ALTER TABLE quotation ADD CONSTRAINT quotation_status_check CHECK (status IN ('draft', 'sent', 'accepted', 'declined', 'withdrawn', 'expired', 'billed'));
ALTER TABLE quotation ADD CONSTRAINT quotation_amounts_check CHECK (lines_amount >= 0 AND coupon_amount >= 0 AND points >= 0 AND points_amount >= 0 AND total >= 0);
ALTER TABLE quotation_line ADD CONSTRAINT quotation_line_kind_check CHECK (kind IN ('price', 'material', 'other'));
ALTER TABLE quotation_line ADD CONSTRAINT quotation_line_amounts_check CHECK (quantity > 0 AND unit_price >= 0 AND amount >= 0);
ALTER TABLE point_rule ADD CONSTRAINT point_rule_event_check CHECK (event IN ('bill_paid_on_time', 'ticket_rated', 'birthday', 'manual'));
ALTER TABLE point_rule ADD CONSTRAINT point_rule_points_check CHECK (points > 0 AND per_amount > 0 AND valid_months > 0);
ALTER TABLE point_account ADD CONSTRAINT point_account_never_negative_check CHECK (balance >= 0);
ALTER TABLE point_entry ADD CONSTRAINT point_entry_kind_check CHECK (kind IN ('earn', 'spend', 'expire', 'give_back', 'correct'));
ALTER TABLE point_entry ADD CONSTRAINT point_entry_remaining_check CHECK (points <> 0 AND remaining >= 0 AND remaining <= greatest(points, 0));
ALTER TABLE coupon_type ADD CONSTRAINT coupon_type_kind_check CHECK (kind IN ('amount', 'percent'));
ALTER TABLE coupon_type ADD CONSTRAINT coupon_type_used_for_check CHECK (used_for IN ('repair', 'bill', 'any'));
ALTER TABLE coupon_type ADD CONSTRAINT coupon_type_worth_check CHECK (CASE kind WHEN 'amount' THEN amount > 0 ELSE percent BETWEEN 1 AND 100 END);
ALTER TABLE coupon_type ADD CONSTRAINT coupon_type_quota_check CHECK (issued_count >= 0 AND (quota IS NULL OR issued_count <= quota) AND valid_days > 0 AND min_spend >= 0);
ALTER TABLE coupon ADD CONSTRAINT coupon_status_check CHECK (status IN ('available', 'used', 'expired', 'void'));
SELECT tenancy.protect('department');
SELECT tenancy.protect('staff_profile');
SELECT tenancy.protect('staff_skill');
SELECT tenancy.protect('staff_certificate');
SELECT tenancy.protect('staff_history_entry');
SELECT tenancy.protect('duty_shift');
SELECT tenancy.protect('staff_message', 'select, insert, update (read_at)');
SELECT tenancy.protect('ticket_field');
SELECT tenancy.protect('repair_price');
SELECT tenancy.protect('appointment_slot');
SELECT tenancy.protect('ticket_policy');
SELECT tenancy.protect('calendar_day');
SELECT tenancy.protect('escalation_step');
SELECT tenancy.protect('contractor');
SELECT tenancy.protect('ticket', 'select, insert, update');
SELECT tenancy.protect('ticket_event', 'select, insert');
SELECT tenancy.protect('ticket_file');
SELECT tenancy.protect('ticket_message', 'select, insert, update (read_at)');
SELECT tenancy.protect('ticket_clock');
SELECT tenancy.protect('ticket_rating', 'select, insert');
SELECT tenancy.protect('ticket_callback', 'select, insert');
SELECT tenancy.protect('ticket_directive', 'select, insert');
SELECT tenancy.protect('directive_task', 'select, insert, update (done_at, done_note, reminded_at)');
SELECT tenancy.protect('contractor_link', 'select, insert, update (revoked_at)');
SELECT tenancy.protect('complaint_route');
SELECT tenancy.protect('ticket_case_term');
SELECT tenancy.protect('outage', 'select, insert, update');
SELECT tenancy.protect('outage_place');
SELECT tenancy.protect('outage_update', 'select, insert');
SELECT tenancy.protect('material');
SELECT tenancy.protect('warehouse');
SELECT tenancy.protect('stock', 'select, insert, update');
SELECT tenancy.protect('stock_move', 'select, insert');
SELECT tenancy.protect('stocktake', 'select, insert, update');
SELECT tenancy.protect('stocktake_line');
SELECT tenancy.protect('material_request', 'select, insert, update');
SELECT tenancy.protect('material_request_line', 'select, insert, update');
SELECT tenancy.protect('quotation', 'select, insert, update');
SELECT tenancy.protect('quotation_line');
SELECT tenancy.protect('point_rule');
SELECT tenancy.protect('point_account', 'select, insert, update');
SELECT tenancy.protect('point_entry', 'select, insert, update (remaining)');
SELECT tenancy.protect('coupon_type');
SELECT tenancy.protect('coupon', 'select, insert, update');

-- The life of a ticket (app/domain/tickets/machine/transitions.ts): what is not written here does not happen. '' stands for the beginning.
CREATE FUNCTION ticket_event_allowed(event text, from_status text, to_status text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN event IN ('note', 'escalate') THEN from_status = to_status ELSE (event, coalesce(from_status, ''), to_status) IN (
    ('submit', '', 'submitted'), ('accept', 'submitted', 'accepted'), ('decline', 'submitted', 'declined'), ('offer', 'accepted', 'pooled'),
    ('offer', 'assigned', 'pooled'), ('grab', 'pooled', 'assigned'), ('assign', 'accepted', 'assigned'), ('assign', 'pooled', 'assigned'),
    ('transfer_colleague', 'assigned', 'assigned'), ('transfer_colleague', 'acknowledged', 'assigned'),
    ('transfer_colleague', 'on_the_way', 'assigned'), ('transfer_colleague', 'working', 'assigned'),
    ('transfer_colleague', 'waiting_material', 'assigned'), ('transfer_colleague', 'waiting_approval', 'assigned'),
    ('transfer_colleague', 'waiting_customer', 'assigned'), ('transfer_department', 'accepted', 'accepted'),
    ('transfer_department', 'pooled', 'accepted'), ('transfer_department', 'assigned', 'accepted'),
    ('transfer_department', 'acknowledged', 'accepted'), ('transfer_department', 'on_the_way', 'accepted'),
    ('transfer_department', 'working', 'accepted'), ('transfer_department', 'waiting_material', 'accepted'),
    ('transfer_department', 'waiting_approval', 'accepted'), ('transfer_department', 'waiting_customer', 'accepted'),
    ('transfer_contractor', 'accepted', 'assigned'), ('transfer_contractor', 'pooled', 'assigned'), ('transfer_contractor', 'assigned', 'assigned'),
    ('transfer_contractor', 'acknowledged', 'assigned'), ('transfer_contractor', 'on_the_way', 'assigned'),
    ('transfer_contractor', 'working', 'assigned'), ('transfer_contractor', 'waiting_material', 'assigned'),
    ('transfer_contractor', 'waiting_approval', 'assigned'), ('transfer_contractor', 'waiting_customer', 'assigned'),
    ('hand_back', 'assigned', 'accepted'), ('hand_back', 'acknowledged', 'accepted'), ('acknowledge', 'assigned', 'acknowledged'),
    ('postpone', 'acknowledged', 'acknowledged'), ('postpone', 'on_the_way', 'acknowledged'), ('depart', 'acknowledged', 'on_the_way'),
    ('arrive', 'on_the_way', 'working'), ('begin', 'acknowledged', 'working'), ('wait_material', 'working', 'waiting_material'),
    ('wait_approval', 'working', 'waiting_approval'), ('wait_customer', 'working', 'waiting_customer'), ('resume', 'waiting_material', 'working'),
    ('resume', 'waiting_approval', 'working'), ('resume', 'waiting_customer', 'working'), ('finish', 'working', 'done'),
    ('settle', 'done', 'settled'), ('rate', 'settled', 'rated'), ('lapse_rating', 'settled', 'rated'), ('call_back', 'rated', 'called_back'),
    ('waive_callback', 'rated', 'called_back'), ('close', 'called_back', 'closed'), ('reopen', 'declined', 'accepted'),
    ('reopen', 'done', 'accepted'), ('reopen', 'settled', 'accepted'), ('reopen', 'rated', 'accepted'), ('reopen', 'called_back', 'accepted'),
    ('reopen', 'closed', 'accepted'), ('reopen', 'cancelled', 'accepted'), ('cancel', 'submitted', 'cancelled'), ('cancel', 'accepted', 'cancelled'),
    ('cancel', 'pooled', 'cancelled'), ('cancel', 'assigned', 'cancelled'), ('cancel', 'acknowledged', 'cancelled'),
    ('cancel', 'on_the_way', 'cancelled'), ('cancel', 'working', 'cancelled'), ('cancel', 'waiting_material', 'cancelled'),
    ('cancel', 'waiting_approval', 'cancelled'), ('cancel', 'waiting_customer', 'cancelled'), ('merge', 'submitted', 'merged'),
    ('merge', 'accepted', 'merged'), ('merge', 'pooled', 'merged'), ('merge', 'assigned', 'merged'), ('merge', 'acknowledged', 'merged'),
    ('merge', 'on_the_way', 'merged'), ('absorb', 'submitted', 'absorbed'), ('absorb', 'accepted', 'absorbed'), ('absorb', 'pooled', 'absorbed'),
    ('absorb', 'assigned', 'absorbed'), ('absorb', 'acknowledged', 'absorbed'), ('absorb', 'on_the_way', 'absorbed'),
    ('release', 'absorbed', 'accepted'), ('restore', 'absorbed', 'closed'), ('urge', 'submitted', 'submitted'), ('urge', 'accepted', 'accepted'),
    ('urge', 'pooled', 'pooled'), ('urge', 'assigned', 'assigned'), ('urge', 'acknowledged', 'acknowledged'), ('urge', 'on_the_way', 'on_the_way'),
    ('urge', 'working', 'working'), ('urge', 'waiting_material', 'waiting_material'), ('urge', 'waiting_approval', 'waiting_approval'),
    ('urge', 'waiting_customer', 'waiting_customer'), ('revise', 'submitted', 'submitted'), ('revise', 'accepted', 'accepted'),
    ('revise', 'pooled', 'pooled'), ('revise', 'assigned', 'assigned'), ('revise', 'acknowledged', 'acknowledged'),
    ('revise', 'on_the_way', 'on_the_way'), ('revise', 'working', 'working'), ('revise', 'waiting_material', 'waiting_material'),
    ('revise', 'waiting_approval', 'waiting_approval'), ('revise', 'waiting_customer', 'waiting_customer'), ('revise', 'absorbed', 'absorbed'),
    ('split', 'submitted', 'submitted'), ('split', 'accepted', 'accepted'), ('split', 'pooled', 'pooled'), ('split', 'assigned', 'assigned'),
    ('split', 'acknowledged', 'acknowledged'), ('split', 'on_the_way', 'on_the_way'), ('split', 'working', 'working'),
    ('split', 'waiting_material', 'waiting_material'), ('split', 'waiting_approval', 'waiting_approval'),
    ('split', 'waiting_customer', 'waiting_customer'), ('call_missed', 'rated', 'rated')
  ) END
$$;
REVOKE ALL ON FUNCTION ticket_event_allowed(text, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ticket_event_allowed(text, text, text) TO linli_app;
ALTER TABLE ticket_event ADD CONSTRAINT ticket_event_allowed_check CHECK (ticket_event_allowed(event, from_status, to_status));

-- A ticket moves by its events: the status and version it has are those of its last event, which follows the one before.
CREATE FUNCTION check_ticket_moved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.version <> OLD.version + 1 THEN
    RAISE EXCEPTION 'ticket % moves by one event at a time', NEW.id USING ERRCODE = 'check_violation', CONSTRAINT = 'ticket_moves_by_events';
  END IF;
  IF NOT EXISTS (SELECT FROM ticket_event e WHERE e.tenant_id = NEW.tenant_id AND e.ticket_id = NEW.id AND e.version = NEW.version AND e.to_status = NEW.status
      AND e.from_status IS NOT DISTINCT FROM CASE WHEN TG_OP = 'UPDATE' THEN OLD.status END) THEN
    RAISE EXCEPTION 'ticket % has no event that leads to %', NEW.id, NEW.status USING ERRCODE = 'check_violation', CONSTRAINT = 'ticket_moves_by_events';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER ticket_begins AFTER INSERT ON ticket DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_ticket_moved();
CREATE CONSTRAINT TRIGGER ticket_moves AFTER UPDATE OF status, version ON ticket DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (OLD.status <> NEW.status OR OLD.version <> NEW.version) EXECUTE FUNCTION check_ticket_moved();

CREATE FUNCTION check_ticket_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM ticket t WHERE t.tenant_id = NEW.tenant_id AND t.id = NEW.ticket_id AND t.version >= NEW.version) THEN
    RAISE EXCEPTION 'ticket % was not moved by its event %', NEW.ticket_id, NEW.version USING ERRCODE = 'check_violation', CONSTRAINT = 'ticket_moves_by_events';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER ticket_event_moves AFTER INSERT ON ticket_event DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_ticket_event();
REVOKE ALL ON FUNCTION check_ticket_moved(), check_ticket_event() FROM PUBLIC;

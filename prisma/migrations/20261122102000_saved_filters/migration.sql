-- Filters of a list that a member of the staff comes back to, and the ways by which a few characters find a ticket.
CREATE TABLE "saved_filter" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,
    "screen" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "saved_filter_pkey" PRIMARY KEY ("tenant_id","id")
);
CREATE UNIQUE INDEX "saved_filter_tenant_id_membership_id_screen_name_key" ON "saved_filter"("tenant_id", "membership_id", "screen", "name");
ALTER TABLE "saved_filter" ADD CONSTRAINT "saved_filter_tenant_id_membership_id_fkey" FOREIGN KEY ("tenant_id", "membership_id") REFERENCES "membership"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE saved_filter ADD CONSTRAINT saved_filter_length_check CHECK (length(name) BETWEEN 1 AND 60 AND length(query) <= 1000);
SELECT tenancy.protect('saved_filter');

CREATE INDEX "ticket_title_prefix" ON "ticket"("tenant_id", "title" text_pattern_ops) WHERE "title" IS NOT NULL;
CREATE INDEX "ticket_contact_phone_prefix" ON "ticket"("tenant_id", "contact_phone" text_pattern_ops) WHERE "contact_phone" IS NOT NULL;
-- What is past its time is looked for among clocks that still run.
CREATE INDEX "ticket_clock_running_due" ON "ticket_clock"("tenant_id", "due_at") WHERE "met_at" IS NULL AND "due_at" IS NOT NULL;

-- What is overdue and not done is a short list among all that ever ran.
CREATE INDEX "ticket_clock_overdue" ON "ticket_clock"("tenant_id", "overdue_at") WHERE "overdue_at" IS NOT NULL AND "met_at" IS NULL;

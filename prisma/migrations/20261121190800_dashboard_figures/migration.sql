-- Sums over a year of bills and payments read these indexes alone: the rows of bills are wide, because each carries its explanation. What they
-- hold changes only when the row leaves or enters an index anyway, or seldom.
DROP INDEX "bill_tenant_id_due_on_id_idx";
CREATE INDEX "bill_by_due_day" ON "bill"("tenant_id", "due_on", "id", "amount", "status");
DROP INDEX "payment_tenant_id_received_at_id_idx";
CREATE INDEX "payment_by_time" ON "payment"("tenant_id", "received_at", "id", "method", "amount", "refunded_amount", "status");
DROP INDEX "bill_open";
CREATE INDEX "bill_open" ON "bill" ("tenant_id", "due_on", "property_id") INCLUDE ("amount", "paid_amount") WHERE "status" = 'open';

-- Few payments leave something over.
CREATE INDEX "payment_credit" ON "payment" ("tenant_id") INCLUDE ("credit_amount") WHERE "credit_amount" > 0;

-- The audit log by who and by what, newest first.
CREATE INDEX "audit_entry_tenant_id_actor_id_id_idx" ON "audit_entry"("tenant_id", "actor_id", "id");
CREATE INDEX "audit_entry_tenant_id_operation_id_idx" ON "audit_entry"("tenant_id", "operation", "id");

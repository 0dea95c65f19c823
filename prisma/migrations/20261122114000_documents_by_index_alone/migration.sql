-- The statement and the journal of a property follow some hundred documents, each of which lies on a page of its own: what they need of a transfer and of
-- an allocation is read from the index alone.
CREATE INDEX "ledger_transfer_by_document" ON "ledger_transfer" ("tenant_id", "document_id", "id", "posted_on", "debit_account_id", "credit_account_id", "amount", "document_kind");
DROP INDEX "ledger_transfer_tenant_id_document_id_idx";

CREATE INDEX "payment_allocation_by_bill" ON "payment_allocation" ("tenant_id", "bill_id", "payment_id", "amount", "reversed_amount", "allocated_on", "reversed_on");
DROP INDEX "payment_allocation_tenant_id_bill_id_idx";

CREATE INDEX "payment_tenant_id_property_id_id_idx" ON "payment" ("tenant_id", "property_id", "id");
DROP INDEX "payment_tenant_id_property_id_idx";

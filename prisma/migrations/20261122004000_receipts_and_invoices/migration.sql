-- A receipt is known by its number as it was printed: a company may change the form of its numbers, but not what a receipt was called.
ALTER TABLE receipt ADD COLUMN label text;
CREATE INDEX "receipt_tenant_id_issued_at_id_idx" ON "receipt"("tenant_id", "issued_at", "id");
CREATE INDEX "receipt_tenant_id_label_idx" ON "receipt"("tenant_id", "label");

CREATE TABLE "receipt_policy" (
    "tenant_id" UUID NOT NULL,
    "prefix" TEXT NOT NULL DEFAULT '',
    "with_year" BOOLEAN NOT NULL DEFAULT false,
    "digits" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "receipt_policy_pkey" PRIMARY KEY ("tenant_id")
);
ALTER TABLE receipt_policy
  ADD CONSTRAINT receipt_policy_prefix_check CHECK (prefix ~ '^[A-Za-z0-9-]{0,12}$'),
  ADD CONSTRAINT receipt_policy_digits_check CHECK (digits BETWEEN 1 AND 12),
  ADD CONSTRAINT receipt_policy_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenant (id);

-- The classification code of the tax authority for what a fee item sells; without one the company's own default.
CREATE TABLE "invoice_tax_code" (
    "tenant_id" UUID NOT NULL,
    "fee_item_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    CONSTRAINT "invoice_tax_code_pkey" PRIMARY KEY ("tenant_id","fee_item_id")
);
ALTER TABLE invoice_tax_code
  ADD CONSTRAINT invoice_tax_code_code_check CHECK (code ~ '^[0-9]{19}$'),
  ADD CONSTRAINT "invoice_tax_code_tenant_id_fee_item_id_fkey" FOREIGN KEY ("tenant_id", "fee_item_id") REFERENCES "fee_item"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE invoice_policy
  ADD COLUMN default_tax_code text,
  ADD CONSTRAINT invoice_policy_tax_code_check CHECK (default_tax_code ~ '^[0-9]{19}$');

-- An invoice that was never issued can be given up; its bills may be invoiced again.
ALTER TABLE invoice
  ADD COLUMN requested_by_owner boolean NOT NULL DEFAULT false,
  ADD COLUMN attempts integer NOT NULL DEFAULT 0,
  ADD COLUMN last_tried_at timestamptz(6),
  ADD COLUMN reason text,
  DROP CONSTRAINT invoice_status_check,
  ADD CONSTRAINT invoice_status_check CHECK (status IN ('draft', 'issuing', 'issued', 'failed', 'reversed', 'cancelled')),
  ADD CONSTRAINT invoice_reason_check CHECK (reverses_id IS NULL OR reason IS NOT NULL);
-- An invoice is reversed once.
CREATE UNIQUE INDEX invoice_reversal ON invoice (tenant_id, reverses_id) WHERE reverses_id IS NOT NULL AND status <> 'cancelled';
CREATE INDEX "invoice_tenant_id_person_id_idx" ON "invoice"("tenant_id", "person_id");
ALTER TABLE invoice_line
  ADD COLUMN tax_rate numeric(6,4) NOT NULL DEFAULT 0,
  ADD COLUMN tax_code text NOT NULL DEFAULT '',
  ADD COLUMN period_start date,
  ADD COLUMN period_end date,
  ADD CONSTRAINT invoice_line_amount_check CHECK (amount <> 0 AND sign(amount) * tax_amount >= 0 AND abs(tax_amount) < abs(amount));

SELECT tenancy.protect('receipt_policy', 'select, insert, update');
SELECT tenancy.protect('invoice_tax_code', 'select, insert, update, delete');

-- Payments that were there before have their receipt under the number that they were given.
ALTER TABLE payment NO FORCE ROW LEVEL SECURITY;
ALTER TABLE receipt NO FORCE ROW LEVEL SECURITY;
INSERT INTO receipt (tenant_id, id, number, label, payment_id, issued_by, issued_at)
  SELECT p.tenant_id, new_id(), p.receipt_number, p.receipt_number::text, p.id, p.received_by, date_trunc('milliseconds', p.received_at)
  FROM payment p
  WHERE p.receipt_number IS NOT NULL
    AND NOT EXISTS (SELECT FROM receipt r WHERE r.tenant_id = p.tenant_id AND r.payment_id = p.id)
  ORDER BY p.tenant_id, p.receipt_number;
UPDATE receipt SET label = number::text WHERE label IS NULL;
ALTER TABLE receipt ALTER COLUMN label SET NOT NULL;
ALTER TABLE payment FORCE ROW LEVEL SECURITY;
ALTER TABLE receipt FORCE ROW LEVEL SECURITY;

-- Companies that are there already get the rights that new ones begin with.
ALTER TABLE role NO FORCE ROW LEVEL SECURITY;
ALTER TABLE role_permission NO FORCE ROW LEVEL SECURITY;
INSERT INTO role_permission (tenant_id, id, role_id, action, subject, conditions)
  SELECT r.tenant_id, new_id(), r.id, p.action, p.subject, p.conditions::jsonb
  FROM role r JOIN (VALUES
    ('accountant', 'void', 'Receipt', NULL),
    ('accountant', 'manage', 'ReceiptPolicy', NULL),
    ('accountant', 'manage', 'Invoice', NULL),
    ('accountant', 'manage', 'InvoicePolicy', NULL),
    ('leader', 'read', 'Invoice', NULL),
    ('customer_service', 'read', 'Invoice', NULL),
    ('cashier', 'read', 'Invoice', NULL),
    ('cashier', 'create', 'Invoice', NULL),
    ('owner', 'read', 'Invoice', '{"personId": "$personId"}'),
    ('owner', 'create', 'Invoice', '{"personId": "$personId"}')) AS p (key, action, subject, conditions) ON p.key = r.key
  WHERE NOT EXISTS (
    SELECT FROM role_permission q WHERE q.tenant_id = r.tenant_id AND q.role_id = r.id AND q.action = p.action AND q.subject = p.subject);
ALTER TABLE role FORCE ROW LEVEL SECURITY;
ALTER TABLE role_permission FORCE ROW LEVEL SECURITY;

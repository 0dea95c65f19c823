-- For whom a bill is collected is kept with the bill: a fee item may be given to another payee later, and its bills stay with the first.
-- AlterTable
ALTER TABLE "bill" ADD COLUMN     "payee_id" UUID;

-- CreateIndex
CREATE INDEX "payment_allocation_tenant_id_allocated_on_idx" ON "payment_allocation"("tenant_id", "allocated_on");

-- AddForeignKey
ALTER TABLE "bill" ADD CONSTRAINT "bill_tenant_id_payee_id_fkey" FOREIGN KEY ("tenant_id", "payee_id") REFERENCES "payee"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema language cannot say.

-- Bills that were booked to a payee already; the owner of a table sees its rows only while row-level security is not forced on it.
ALTER TABLE bill NO FORCE ROW LEVEL SECURITY;
ALTER TABLE payee NO FORCE ROW LEVEL SECURITY;
ALTER TABLE ledger_transfer NO FORCE ROW LEVEL SECURITY;
ALTER TABLE role NO FORCE ROW LEVEL SECURITY;
ALTER TABLE role_permission NO FORCE ROW LEVEL SECURITY;
UPDATE bill b SET payee_id = p.id
  FROM payee p JOIN ledger_transfer t ON t.tenant_id = p.tenant_id AND t.credit_account_id = p.ledger_account_id AND t.document_kind = 'bill'
  WHERE b.tenant_id = t.tenant_id AND b.id = t.document_id AND b.late_fee_of IS NULL;
INSERT INTO role_permission (tenant_id, id, role_id, action, subject)
  SELECT r.tenant_id, new_id(), r.id, p.action, p.subject
  FROM role r JOIN (VALUES
    ('accountant', 'manage', 'Payee'),
    ('accountant', 'manage', 'PayeeSettlement')) AS p (key, action, subject) ON p.key = r.key;
ALTER TABLE bill FORCE ROW LEVEL SECURITY;
ALTER TABLE payee FORCE ROW LEVEL SECURITY;
ALTER TABLE ledger_transfer FORCE ROW LEVEL SECURITY;
ALTER TABLE role FORCE ROW LEVEL SECURITY;
ALTER TABLE role_permission FORCE ROW LEVEL SECURITY;

-- A payee's figures are added up from this index alone; bills of the company's own are not in it and do not pay for it.
CREATE INDEX bill_of_payee ON bill (tenant_id, payee_id, due_on)
  INCLUDE (fee_item_id, amount, tax_amount, paid_amount, credited_amount, status) WHERE payee_id IS NOT NULL;
CREATE INDEX payment_allocation_reversed ON payment_allocation (tenant_id, reversed_on) WHERE reversed_on IS NOT NULL;

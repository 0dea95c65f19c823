-- What a line of the bank was matched with belongs to that line alone.
CREATE UNIQUE INDEX bank_line_document ON bank_line (tenant_id, document_kind, document_id) WHERE document_id IS NOT NULL;

-- Other systems ask what has changed since they last asked.
ALTER TABLE "bill" ADD COLUMN "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP;
ALTER TABLE "payment" ADD COLUMN "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP;
CREATE INDEX "bill_by_change" ON "bill"("tenant_id", "updated_at", "id");
CREATE INDEX "payment_by_change" ON "payment"("tenant_id", "updated_at", "id");

CREATE FUNCTION stamp_change() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
BEGIN
  NEW.updated_at := now();
  RETURN NEW;
END
$$;
REVOKE ALL ON FUNCTION stamp_change() FROM PUBLIC;
CREATE TRIGGER bill_changed BEFORE UPDATE ON bill FOR EACH ROW EXECUTE FUNCTION stamp_change();
CREATE TRIGGER payment_changed BEFORE UPDATE ON payment FOR EACH ROW EXECUTE FUNCTION stamp_change();

-- Companies that are there already get the rights that new ones begin with.
ALTER TABLE role NO FORCE ROW LEVEL SECURITY;
ALTER TABLE role_permission NO FORCE ROW LEVEL SECURITY;
INSERT INTO role_permission (tenant_id, id, role_id, action, subject)
  SELECT r.tenant_id, new_id(), r.id, p.action, p.subject
  FROM role r JOIN (VALUES
    ('leader', 'read', 'BankStatement'),
    ('leader', 'read', 'BankLine'),
    ('leader', 'export', 'Payment'),
    ('accountant', 'manage', 'BankStatement'),
    ('accountant', 'manage', 'BankLine'),
    ('accountant', 'import', 'Bill'),
    ('accountant', 'import', 'Payment'),
    ('accountant', 'export', 'Payment')) AS p (key, action, subject) ON p.key = r.key
  WHERE NOT EXISTS (
    SELECT FROM role_permission q WHERE q.tenant_id = r.tenant_id AND q.role_id = r.id AND q.action = p.action AND q.subject = p.subject);
ALTER TABLE role FORCE ROW LEVEL SECURITY;
ALTER TABLE role_permission FORCE ROW LEVEL SECURITY;

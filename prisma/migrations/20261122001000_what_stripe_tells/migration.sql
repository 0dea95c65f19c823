-- What Stripe tells besides payments: where a dispute stands, why a payment failed, and what became of money that could not be matched.
ALTER TABLE "refund" ADD COLUMN     "dispute_status" TEXT,
ADD COLUMN     "evidence_due_at" TIMESTAMPTZ(6);

ALTER TABLE "checkout" ADD COLUMN     "failed_at" TIMESTAMPTZ(6),
ADD COLUMN     "failure_code" TEXT,
ADD COLUMN     "processing_at" TIMESTAMPTZ(6);

ALTER TABLE "payout" ADD COLUMN     "note" TEXT,
ADD COLUMN     "settled_at" TIMESTAMPTZ(6),
ADD COLUMN     "settled_by" UUID;

ALTER TABLE "payout_item" ADD COLUMN     "settled_as" TEXT;

ALTER TABLE payout ADD CONSTRAINT payout_settled_check CHECK (settled_at IS NULL OR note IS NOT NULL);
-- explained: another document of Stripe's says it (money of a payout that failed); fees, other_income: the account it was moved to; set_aside: it stays unmatched.
ALTER TABLE payout_item
  ADD CONSTRAINT payout_item_settled_as_check CHECK (settled_as IN ('explained', 'fees', 'other_income', 'set_aside')),
  ADD CONSTRAINT payout_item_settled_check CHECK ((settled_as IS NULL) = (settled_at IS NULL));
ALTER TABLE refund
  ADD CONSTRAINT refund_dispute_status_check CHECK (dispute_status IS NULL OR kind = 'dispute');

GRANT UPDATE (dispute_status, evidence_due_at) ON refund TO linli_app;
GRANT UPDATE (person_id, note, resolved_at, resolved_by) ON payment TO linli_app;
GRANT UPDATE (settled_as) ON payout_item TO linli_app;

-- The lists of work: short, whatever lies around them.
CREATE INDEX payment_unmatched ON payment (tenant_id, received_at, id) WHERE status = 'parked' AND resolved_at IS NULL;
CREATE INDEX payout_item_unmatched ON payout_item (tenant_id, id) WHERE payment_id IS NULL AND refund_id IS NULL AND settled_at IS NULL AND kind <> 'fee';
CREATE INDEX payout_difference ON payout (tenant_id, created_at, id) WHERE difference_amount <> 0 AND settled_at IS NULL;
CREATE INDEX payout_under_way ON payout (tenant_id, arrives_on) WHERE status IN ('pending', 'in_transit') OR matched_at IS NULL;
CREATE INDEX checkout_failed ON checkout (tenant_id, failed_at, id) WHERE failed_at IS NOT NULL;
CREATE INDEX checkout_processing ON checkout (tenant_id, processing_at, id) WHERE processing_at IS NOT NULL AND status = 'open';
CREATE INDEX refund_open_disputes ON refund (tenant_id, created_at, id) WHERE kind = 'dispute' AND dispute_status NOT IN ('won', 'lost', 'warning_closed', 'prevented');

ALTER TABLE role NO FORCE ROW LEVEL SECURITY;
ALTER TABLE role_permission NO FORCE ROW LEVEL SECURITY;
INSERT INTO role_permission (tenant_id, id, role_id, action, subject)
  SELECT r.tenant_id, new_id(), r.id, p.action, p.subject
  FROM role r JOIN (VALUES
    ('leader', 'read', 'Payout'),
    ('accountant', 'manage', 'Payout'),
    ('accountant', 'update', 'Payment')) AS p (key, action, subject) ON p.key = r.key
  WHERE NOT EXISTS (
    SELECT FROM role_permission q WHERE q.tenant_id = r.tenant_id AND q.role_id = r.id AND q.action = p.action AND q.subject = p.subject);
ALTER TABLE role FORCE ROW LEVEL SECURITY;
ALTER TABLE role_permission FORCE ROW LEVEL SECURITY;

-- Which of a person's saved methods is taken where none is named; until when a consent's bills have been looked through; and when a failed automatic payment
-- is tried again.
ALTER TABLE "saved_method" ADD COLUMN     "is_default" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "autopay_consent" ADD COLUMN     "planned_on" DATE;
ALTER TABLE "autopay_charge" ADD COLUMN     "attempt_on" DATE;

CREATE UNIQUE INDEX saved_method_default ON saved_method (tenant_id, person_id) WHERE is_default AND status = 'active';
CREATE INDEX autopay_consent_to_plan ON autopay_consent (tenant_id, planned_on, id) WHERE status = 'active';
CREATE INDEX autopay_charge_of_consent ON autopay_charge (tenant_id, consent_id);
GRANT UPDATE (planned_on) ON autopay_consent TO linli_app;

-- The schedule asks which companies have consents at all.
SELECT tenancy.open_to_system('autopay_consent', 'select');

-- Companies that are there already get the rights that new ones begin with.
ALTER TABLE role NO FORCE ROW LEVEL SECURITY;
ALTER TABLE role_permission NO FORCE ROW LEVEL SECURITY;
INSERT INTO role_permission (tenant_id, id, role_id, action, subject, conditions)
  SELECT r.tenant_id, new_id(), r.id, p.action, p.subject, p.conditions::jsonb
  FROM role r JOIN (VALUES
    ('owner', 'manage', 'SavedMethod', '{"personId":"$personId"}'),
    ('owner', 'manage', 'AutopayConsent', '{"personId":"$personId"}'),
    ('owner', 'manage', 'PaymentLink', '{"personId":"$personId"}'),
    ('customer_service', 'manage', 'PaymentLink', NULL),
    ('customer_service', 'read', 'AutopayConsent', NULL),
    ('cashier', 'manage', 'PaymentLink', NULL),
    ('accountant', 'manage', 'PaymentLink', NULL),
    ('accountant', 'read', 'AutopayConsent', NULL),
    ('accountant', 'update', 'AutopayConsent', NULL)) AS p (key, action, subject, conditions) ON p.key = r.key
  WHERE NOT EXISTS (
    SELECT FROM role_permission q WHERE q.tenant_id = r.tenant_id AND q.role_id = r.id AND q.action = p.action AND q.subject = p.subject);
ALTER TABLE role FORCE ROW LEVEL SECURITY;
ALTER TABLE role_permission FORCE ROW LEVEL SECURITY;

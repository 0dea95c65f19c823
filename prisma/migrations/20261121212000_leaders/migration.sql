-- Companies that are there already get the role of leader, and their accountants the right to credit and to give back.
ALTER TABLE tenant NO FORCE ROW LEVEL SECURITY;
ALTER TABLE role NO FORCE ROW LEVEL SECURITY;
ALTER TABLE role_permission NO FORCE ROW LEVEL SECURITY;
INSERT INTO role (tenant_id, id, key, name)
  SELECT id, new_id(), 'leader', CASE WHEN locale = 'en' THEN 'Manager' ELSE '负责人' END FROM tenant
  ON CONFLICT DO NOTHING;
INSERT INTO role_permission (tenant_id, id, role_id, action, subject)
  SELECT r.tenant_id, new_id(), r.id, p.action, p.subject
  FROM role r JOIN (VALUES
    ('leader', 'read', 'Community'), ('leader', 'read', 'Building'), ('leader', 'read', 'Entrance'), ('leader', 'read', 'Property'),
    ('leader', 'read', 'Person'), ('leader', 'read', 'Tenure'), ('leader', 'read', 'Vehicle'), ('leader', 'read', 'FeeItem'),
    ('leader', 'read', 'Bill'), ('leader', 'export', 'Bill'), ('leader', 'read', 'BillingRun'), ('leader', 'read', 'Payment'),
    ('leader', 'read', 'Refund'), ('leader', 'read', 'CreditNote'), ('leader', 'export', 'CreditNote'), ('leader', 'read', 'PaymentAccount'),
    ('leader', 'read', 'LedgerAccount'), ('leader', 'read', 'LedgerTransfer'), ('leader', 'read', 'Report'),
    ('accountant', 'create', 'CreditNote'), ('accountant', 'read', 'CreditNote'), ('accountant', 'export', 'CreditNote'),
    ('accountant', 'create', 'Refund'), ('accountant', 'read', 'Refund')
  ) AS p (role, action, subject) ON p.role = r.key
  WHERE NOT EXISTS (SELECT FROM role_permission x
    WHERE x.tenant_id = r.tenant_id AND x.role_id = r.id AND x.action = p.action AND x.subject = p.subject);
ALTER TABLE tenant FORCE ROW LEVEL SECURITY;
ALTER TABLE role FORCE ROW LEVEL SECURITY;
ALTER TABLE role_permission FORCE ROW LEVEL SECURITY;

-- Companies that are there already get the rights that new ones begin with: discounts, billing rules, the books check and the closing of periods.
ALTER TABLE role NO FORCE ROW LEVEL SECURITY;
ALTER TABLE role_permission NO FORCE ROW LEVEL SECURITY;
INSERT INTO role_permission (tenant_id, id, role_id, action, subject)
  SELECT r.tenant_id, new_id(), r.id, p.action, p.subject
  FROM role r JOIN (VALUES
    ('leader', 'read', 'Discount'),
    ('leader', 'read', 'ParkingCard'),
    ('leader', 'create', 'BooksCheck'),
    ('leader', 'delete', 'PeriodClose'),
    ('customer_service', 'read', 'Discount'),
    ('cashier', 'read', 'Discount'),
    ('accountant', 'manage', 'Discount'),
    ('accountant', 'manage', 'BillingPolicy'),
    ('accountant', 'create', 'BooksCheck'),
    ('accountant', 'create', 'PeriodClose')) AS p (key, action, subject) ON p.key = r.key
  WHERE NOT EXISTS (
    SELECT FROM role_permission q WHERE q.tenant_id = r.tenant_id AND q.role_id = r.id AND q.action = p.action AND q.subject = p.subject);
ALTER TABLE role FORCE ROW LEVEL SECURITY;
ALTER TABLE role_permission FORCE ROW LEVEL SECURITY;

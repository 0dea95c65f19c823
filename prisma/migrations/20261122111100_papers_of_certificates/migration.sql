-- The paper of a certificate says more of somebody than the record does: it is read by whoever holds it, whoever keeps the records, and the leaders. Companies
-- that are there already get the rights as new ones do.
ALTER TABLE role NO FORCE ROW LEVEL SECURITY;
ALTER TABLE role_permission NO FORCE ROW LEVEL SECURITY;
INSERT INTO role_permission (tenant_id, id, role_id, action, subject, conditions)
  SELECT r.tenant_id, new_id(), r.id, 'read', 'StaffCertificate', '{"membershipId":"$membershipId"}'::jsonb
  FROM role r WHERE r.key IN ('leader', 'customer_service', 'repair_lead', 'repair_worker', 'steward')
    AND NOT EXISTS (
      SELECT FROM role_permission q WHERE q.tenant_id = r.tenant_id AND q.role_id = r.id AND q.action = 'read' AND q.subject = 'StaffCertificate');
INSERT INTO role_permission (tenant_id, id, role_id, action, subject)
  SELECT r.tenant_id, new_id(), r.id, 'read', 'StaffCertificate'
  FROM role r WHERE (r.key = 'leader' OR EXISTS (
      SELECT FROM role_permission p WHERE p.tenant_id = r.tenant_id AND p.role_id = r.id AND p.action = 'update' AND p.subject = 'StaffProfile'))
    AND NOT EXISTS (
      SELECT FROM role_permission q WHERE q.tenant_id = r.tenant_id AND q.role_id = r.id AND q.action = 'read' AND q.subject = 'StaffCertificate' AND q.conditions IS NULL);
ALTER TABLE role FORCE ROW LEVEL SECURITY;
ALTER TABLE role_permission FORCE ROW LEVEL SECURITY;

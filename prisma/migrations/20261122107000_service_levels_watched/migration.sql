-- Who watches the service levels asks every company at once whether one's time has come; nothing else of them is seen across companies.
SELECT tenancy.open_to_system('ticket_clock', 'select (tenant_id, next_at)');

-- Companies that exist get the steps that a new one begins with (tenants/provisioning/starter-escalation-steps.ts).
INSERT INTO escalation_step (tenant_id, id, stage, minutes, audience, role_id)
SELECT t.id, new_id(), s.stage, s.minutes, s.audience, CASE s.audience WHEN 'role' THEN r.id END
FROM tenant t
JOIN role r ON r.tenant_id = t.id AND r.key = 'leader'
CROSS JOIN (VALUES
  ('respond', -5, 'department_lead'), ('respond', 0, 'department_lead'), ('respond', 15, 'role'),
  ('arrive', -10, 'assignee'), ('arrive', 0, 'assignee'), ('arrive', 0, 'department_lead'), ('arrive', 30, 'role'),
  ('resolve', -60, 'assignee'), ('resolve', 0, 'assignee'), ('resolve', 0, 'department_lead'), ('resolve', 120, 'role')
) AS s(stage, minutes, audience)
WHERE NOT EXISTS (SELECT FROM escalation_step e WHERE e.tenant_id = t.id);

-- Who has had to do with what somebody told the company in confidence goes on reading it, also after it was given to others: whoever it was given to,
-- and whoever moved it. The database keeps them, whichever way the ticket moved.
CREATE TABLE ticket_handler (
    tenant_id uuid NOT NULL,
    ticket_id uuid NOT NULL,
    membership_id uuid NOT NULL,
    created_at timestamptz(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT ticket_handler_pkey PRIMARY KEY (tenant_id, ticket_id, membership_id)
);
CREATE INDEX ticket_handler_tenant_id_membership_id_idx ON ticket_handler (tenant_id, membership_id);
ALTER TABLE ticket_handler ADD CONSTRAINT ticket_handler_tenant_id_ticket_id_fkey
  FOREIGN KEY (tenant_id, ticket_id) REFERENCES ticket (tenant_id, id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE ticket_handler ADD CONSTRAINT ticket_handler_tenant_id_membership_id_fkey
  FOREIGN KEY (tenant_id, membership_id) REFERENCES membership (tenant_id, id) ON DELETE RESTRICT ON UPDATE CASCADE;
SELECT tenancy.protect('ticket_handler', 'select, insert');

CREATE FUNCTION keep_ticket_handlers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO ticket_handler (tenant_id, ticket_id, membership_id)
    SELECT m.tenant_id, NEW.id, m.id FROM membership m
    WHERE m.tenant_id = NEW.tenant_id AND m.id IN (
      SELECT NEW.assignee_id
      UNION ALL
      SELECT e.actor_id FROM ticket_event e
      WHERE e.tenant_id = NEW.tenant_id AND e.ticket_id = NEW.id AND e.version = NEW.version AND e.actor_kind = 'member')
    ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION keep_ticket_handlers() FROM PUBLIC;
CREATE CONSTRAINT TRIGGER ticket_is_handled_from_the_beginning AFTER INSERT ON ticket DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.confidential) EXECUTE FUNCTION keep_ticket_handlers();
CREATE CONSTRAINT TRIGGER ticket_is_handled AFTER UPDATE OF version, assignee_id ON ticket DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.confidential) EXECUTE FUNCTION keep_ticket_handlers();

CREATE INDEX directive_task_tenant_id_due_on_idx ON directive_task (tenant_id, due_on);

ALTER TABLE role NO FORCE ROW LEVEL SECURITY;
ALTER TABLE role_permission NO FORCE ROW LEVEL SECURITY;
INSERT INTO role_permission (tenant_id, id, role_id, action, subject, conditions)
  SELECT r.tenant_id, new_id(), r.id, p.action, p.subject, p.conditions
  FROM role r JOIN (VALUES
    ('customer_service', 'read', 'Ticket', '{"confidential":true,"handlers":{"some":{"membershipId":"$membershipId"}}}'::jsonb),
    ('repair_lead', 'read', 'Ticket', '{"confidential":true,"handlers":{"some":{"membershipId":"$membershipId"}}}'::jsonb),
    ('repair_worker', 'read', 'Ticket', '{"confidential":true,"handlers":{"some":{"membershipId":"$membershipId"}}}'::jsonb),
    ('steward', 'read', 'Ticket', '{"confidential":true,"handlers":{"some":{"membershipId":"$membershipId"}}}'::jsonb),
    ('leader', 'read', 'TicketCaseTerm', NULL::jsonb),
    ('customer_service', 'read', 'TicketCaseTerm', NULL::jsonb),
    ('repair_lead', 'read', 'TicketCaseTerm', NULL::jsonb),
    ('repair_worker', 'read', 'TicketCaseTerm', NULL::jsonb),
    ('steward', 'read', 'TicketCaseTerm', NULL::jsonb)
  ) AS p (key, action, subject, conditions) ON p.key = r.key
  WHERE NOT EXISTS (SELECT FROM role_permission x WHERE x.tenant_id = r.tenant_id AND x.role_id = r.id
    AND x.action = p.action AND x.subject = p.subject AND x.conditions IS NOT DISTINCT FROM p.conditions);
ALTER TABLE role_permission FORCE ROW LEVEL SECURITY;
ALTER TABLE role FORCE ROW LEVEL SECURITY;

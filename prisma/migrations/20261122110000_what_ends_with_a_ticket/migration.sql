-- A request that nobody gave up, but whose ticket came to its end: by which event.
ALTER TABLE material_request ADD COLUMN ended_with text;
ALTER TABLE material_request ADD CONSTRAINT material_request_ended_with_check CHECK (ended_with IS NULL OR status = 'cancelled');

-- What tickets that are over by now had asked for, and did not get. The owner of a table sees its rows only while row-level security is not forced on it.
ALTER TABLE ticket NO FORCE ROW LEVEL SECURITY;
ALTER TABLE material_request NO FORCE ROW LEVEL SECURITY;
ALTER TABLE approval_request NO FORCE ROW LEVEL SECURITY;
ALTER TABLE quotation NO FORCE ROW LEVEL SECURITY;
UPDATE material_request r SET status = 'cancelled',
    ended_with = CASE t.status WHEN 'declined' THEN 'decline' WHEN 'cancelled' THEN 'cancel' WHEN 'merged' THEN 'merge' ELSE 'settle' END
  FROM ticket t
  WHERE t.tenant_id = r.tenant_id AND t.id = r.ticket_id AND r.status IN ('requested', 'waiting', 'approved')
    AND t.status IN ('declined', 'cancelled', 'merged', 'settled', 'rated', 'called_back', 'closed');
UPDATE approval_request a SET status = 'withdrawn', decided_at = now()
  FROM material_request r
  WHERE r.tenant_id = a.tenant_id AND r.id = a.document_id AND r.ended_with IS NOT NULL
    AND a.document_kind = 'material_request' AND a.status = 'pending';
UPDATE quotation q SET status = 'withdrawn', decided_at = now()
  FROM ticket t
  WHERE t.tenant_id = q.tenant_id AND t.id = q.ticket_id AND q.status IN ('draft', 'sent')
    AND t.status IN ('declined', 'cancelled', 'merged', 'settled', 'rated', 'called_back', 'closed');
ALTER TABLE ticket FORCE ROW LEVEL SECURITY;
ALTER TABLE material_request FORCE ROW LEVEL SECURITY;
ALTER TABLE approval_request FORCE ROW LEVEL SECURITY;
ALTER TABLE quotation FORCE ROW LEVEL SECURITY;

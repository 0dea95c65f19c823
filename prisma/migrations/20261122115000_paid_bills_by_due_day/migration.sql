-- The list of paid bills begins with the latest due day. When a month has been billed and hardly anybody has paid, the index over all bills would be
-- walked through all of it first.
CREATE INDEX bill_paid ON bill (tenant_id, due_on, property_id, id) WHERE status = 'paid';

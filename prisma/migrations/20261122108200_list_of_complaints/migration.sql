-- What is told in confidence is listed by itself, the latest first, among hundreds of thousands of repairs.
CREATE INDEX ticket_tenant_id_confidential_created_at_id_idx ON ticket (tenant_id, confidential, created_at, id);
-- Two rules for the same customers would leave it to chance where their complaints go.
CREATE UNIQUE INDEX complaint_route_tenant_id_category_id_customer_level_key ON complaint_route (tenant_id, category_id, customer_level) NULLS NOT DISTINCT;

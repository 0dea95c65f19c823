-- A cost may be shared among some kinds of properties only; an empty list means all.
ALTER TABLE "shared_cost" ADD COLUMN     "property_kinds" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "confirmed_at" TIMESTAMPTZ(6);

-- What Prisma's schema language cannot say.
ALTER TABLE shared_cost ALTER COLUMN property_kinds SET NOT NULL;
-- The work list of readings that wait to be looked at; short, whatever the company's size.
CREATE INDEX meter_reading_held ON meter_reading (tenant_id, id) WHERE status = 'held';
CREATE INDEX meter_of_building ON meter (tenant_id, building_id) WHERE building_id IS NOT NULL;

-- Companies that are there already: customer service reads meters, the accountant decides on what is odd and shares costs out.
ALTER TABLE role NO FORCE ROW LEVEL SECURITY;
ALTER TABLE role_permission NO FORCE ROW LEVEL SECURITY;
INSERT INTO role_permission (tenant_id, id, role_id, action, subject)
  SELECT r.tenant_id, new_id(), r.id, p.action, p.subject
  FROM role r JOIN (VALUES
    ('customer_service', 'read', 'Meter'),
    ('customer_service', 'create', 'MeterReading'),
    ('accountant', 'manage', 'MeterReading'),
    ('accountant', 'manage', 'SharedCost')) AS p (role_key, action, subject) ON p.role_key = r.key;
ALTER TABLE role FORCE ROW LEVEL SECURITY;
ALTER TABLE role_permission FORCE ROW LEVEL SECURITY;

-- A few typed letters find who stands at the counter by ranges of an index: LIKE is not leakproof, so that row-level security keeps it from using one. The
-- pattern operators order by bytes, whatever the database's language; who tells a phone number
-- tells its end. The conditions are always met where they matter: with them Prisma's schema, which has no word for how an index compares, leaves these alone.
ALTER TABLE "person" ADD COLUMN "phone_reversed" TEXT GENERATED ALWAYS AS (reverse(phone)) STORED;
CREATE INDEX "property_code_prefix" ON "property"("tenant_id", "code" text_pattern_ops) WHERE "code" IS NOT NULL;
CREATE INDEX "property_room_prefix" ON "property"("tenant_id", "room" text_pattern_ops) WHERE "room" IS NOT NULL;
CREATE INDEX "person_name_prefix" ON "person"("tenant_id", "name" text_pattern_ops) WHERE "name" IS NOT NULL;
CREATE INDEX "person_phone_prefix" ON "person"("tenant_id", "phone" text_pattern_ops) WHERE "phone" IS NOT NULL;
CREATE INDEX "person_phone_suffix" ON "person"("tenant_id", "phone_reversed" text_pattern_ops) WHERE "phone_reversed" IS NOT NULL;

-- What went through a shift is added up while the cashier waits; an owner's deposits are looked up by person.
CREATE INDEX "deposit_tenant_id_shift_id_idx" ON "deposit"("tenant_id", "shift_id");
CREATE INDEX "deposit_tenant_id_person_id_idx" ON "deposit"("tenant_id", "person_id");
CREATE INDEX "deposit_return_tenant_id_shift_id_idx" ON "deposit_return"("tenant_id", "shift_id");

-- Companies that are there already get the rights that new ones begin with.
ALTER TABLE role NO FORCE ROW LEVEL SECURITY;
ALTER TABLE role_permission NO FORCE ROW LEVEL SECURITY;
INSERT INTO role_permission (tenant_id, id, role_id, action, subject, conditions)
  SELECT r.tenant_id, new_id(), r.id, p.action, p.subject, p.conditions::jsonb
  FROM role r JOIN (VALUES
    ('leader', 'read', 'CashierShift', NULL),
    ('leader', 'post', 'CashierShift', NULL),
    ('leader', 'read', 'Deposit', NULL),
    ('customer_service', 'read', 'Deposit', NULL),
    ('cashier', 'create', 'Deposit', NULL),
    ('cashier', 'read', 'Deposit', NULL),
    ('cashier', 'create', 'DepositReturn', NULL),
    ('accountant', 'read', 'CashierShift', NULL),
    ('accountant', 'post', 'CashierShift', NULL),
    ('accountant', 'create', 'Deposit', NULL),
    ('accountant', 'read', 'Deposit', NULL),
    ('accountant', 'create', 'DepositReturn', NULL),
    ('owner', 'read', 'Deposit', '{"personId": "$personId"}')) AS p (key, action, subject, conditions) ON p.key = r.key
  WHERE NOT EXISTS (
    SELECT FROM role_permission q WHERE q.tenant_id = r.tenant_id AND q.role_id = r.id AND q.action = p.action AND q.subject = p.subject);
ALTER TABLE role FORCE ROW LEVEL SECURITY;
ALTER TABLE role_permission FORCE ROW LEVEL SECURITY;

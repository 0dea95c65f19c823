-- Who moved in, took over or moved out, so that a mistake can be taken back; and bills of parking cards.

-- CreateTable
CREATE TABLE "property_move" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "property_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "moved_on" DATE NOT NULL,
    "person_id" UUID,
    "tenures_before" JSONB NOT NULL,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undone_by" UUID,
    "undone_at" TIMESTAMPTZ(6),

    CONSTRAINT "property_move_pkey" PRIMARY KEY ("tenant_id","id")
);

-- AlterTable
ALTER TABLE "bill" ADD COLUMN     "parking_card_id" UUID;

-- CreateIndex
CREATE INDEX "property_move_tenant_id_property_id_idx" ON "property_move"("tenant_id", "property_id");

-- CreateIndex
CREATE INDEX "parking_card_tenant_id_ends_on_id_idx" ON "parking_card"("tenant_id", "ends_on", "id");

-- AddForeignKey
ALTER TABLE "property_move" ADD CONSTRAINT "property_move_tenant_id_property_id_fkey" FOREIGN KEY ("tenant_id", "property_id") REFERENCES "property"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "property_move" ADD CONSTRAINT "property_move_tenant_id_person_id_fkey" FOREIGN KEY ("tenant_id", "person_id") REFERENCES "person"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bill" ADD CONSTRAINT "bill_tenant_id_parking_card_id_fkey" FOREIGN KEY ("tenant_id", "parking_card_id") REFERENCES "parking_card"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema language cannot say.
ALTER TABLE property_move ADD CONSTRAINT property_move_kind_check CHECK (kind IN ('move_in', 'transfer', 'move_out'));
SELECT tenancy.protect('property_move', 'select, insert, update (undone_by, undone_at)');

-- Two cars of one home may renew the same fee item from the same day.
DROP INDEX bill_once;
CREATE UNIQUE INDEX bill_once ON bill (tenant_id, property_id, fee_item_id, period_start, late_fee_of, parking_card_id) NULLS NOT DISTINCT
  WHERE status <> 'void';
-- Looked at whenever money moves; nearly always empty.
CREATE INDEX parking_renewal_open ON parking_renewal (tenant_id, bill_id) WHERE status = 'open';

-- Companies that are there already: who has moved out pays what is theirs, and cards are renewed where bills are paid.
ALTER TABLE role NO FORCE ROW LEVEL SECURITY;
ALTER TABLE role_permission NO FORCE ROW LEVEL SECURITY;
INSERT INTO role_permission (tenant_id, id, role_id, action, subject, conditions)
  SELECT r.tenant_id, new_id(), r.id, p.action, p.subject, p.conditions
  FROM role r JOIN (VALUES
    ('owner', 'read', 'Bill', '{"personId": "$personId"}'::jsonb),
    ('owner', 'pay', 'Bill', '{"personId": "$personId"}'),
    ('owner', 'read', 'ParkingCard', '{"propertyId": {"in": "$propertyIds"}}'),
    ('customer_service', 'create', 'Vehicle', NULL),
    ('customer_service', 'update', 'Vehicle', NULL),
    ('customer_service', 'read', 'ParkingCard', NULL),
    ('customer_service', 'create', 'ParkingCard', NULL),
    ('customer_service', 'update', 'ParkingCard', NULL),
    ('cashier', 'read', 'ParkingCard', NULL),
    ('cashier', 'update', 'ParkingCard', NULL),
    ('accountant', 'read', 'ParkingCard', NULL),
    ('accountant', 'update', 'ParkingCard', NULL)) AS p (key, action, subject, conditions) ON p.key = r.key;
ALTER TABLE role FORCE ROW LEVEL SECURITY;
ALTER TABLE role_permission FORCE ROW LEVEL SECURITY;

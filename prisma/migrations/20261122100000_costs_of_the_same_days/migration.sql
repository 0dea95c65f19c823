-- Two costs of one item may be shared for the same days. Where the owner changes within both, a part of each begins on the same day: the bills
-- are told apart by the first day of their costs. Two repairs of one home may be billed on the same day: they are told apart by their quotations.
ALTER TABLE bill ADD COLUMN shared_from date, ADD COLUMN quotation_id uuid;
ALTER TABLE bill NO FORCE ROW LEVEL SECURITY;
UPDATE bill SET shared_from = (explanation->'period'->>'start')::date WHERE explanation->>'kind' = 'shared' AND late_fee_of IS NULL;
ALTER TABLE bill FORCE ROW LEVEL SECURITY;
DROP INDEX bill_once;
-- The id lets the bills of a property be named from the index alone.
CREATE UNIQUE INDEX bill_once ON bill
  (tenant_id, property_id, fee_item_id, period_start, late_fee_of, parking_card_id, shared_from, quotation_id) INCLUDE (id)
  NULLS NOT DISTINCT WHERE status <> 'void';

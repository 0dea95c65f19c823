-- A run of several months names the months in which a contract was odd: what bills one of them settles that one.
ALTER TABLE "billing_oddity" ADD COLUMN     "months" DATE[];
ALTER TABLE billing_oddity NO FORCE ROW LEVEL SECURITY;
ALTER TABLE billing_run NO FORCE ROW LEVEL SECURITY;
UPDATE billing_oddity o SET months = ARRAY(
    SELECT (r.month + make_interval(months => n))::date FROM generate_series(0, r.months - 1) AS n ORDER BY n)
  FROM billing_run r WHERE r.tenant_id = o.tenant_id AND r.id = o.run_id;
ALTER TABLE billing_oddity FORCE ROW LEVEL SECURITY;
ALTER TABLE billing_run FORCE ROW LEVEL SECURITY;
ALTER TABLE billing_oddity ALTER COLUMN months SET NOT NULL,
  ADD CONSTRAINT billing_oddity_months_check CHECK (cardinality(months) > 0);

-- Agreements and accounts: days of grace of a payment plan, published periods that nothing changes, spending with its first categories, and the rights.
ALTER TABLE "payment_plan" ADD COLUMN "grace_days" INTEGER NOT NULL DEFAULT 3;
CREATE INDEX "spending_tenant_id_status_spent_on_id_idx" ON "spending"("tenant_id", "status", "spent_on", "id");
CREATE INDEX "spending_tenant_id_community_id_idx" ON "spending"("tenant_id", "community_id");

-- What Prisma's schema language cannot say.
ALTER TABLE payment_plan
  ADD CONSTRAINT payment_plan_grace_check CHECK (grace_days BETWEEN 0 AND 60),
  ADD CONSTRAINT payment_plan_ended_after_check CHECK (ended_on >= agreed_on);
ALTER TABLE spending ADD CONSTRAINT spending_reversed_check CHECK ((status <> 'reversed') = (reverse_reason IS NULL));

-- The sweep asks which companies have plans to follow.
SELECT tenancy.open_to_system('payment_plan', 'select (tenant_id, status)');

-- Whoever books an entry or publishes a period holds the account meanwhile: neither sees half of the other's work.
CREATE FUNCTION tenancy.public_account_entry_guard() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
  account public.public_account%ROWTYPE;
  reversed public.public_account_entry%ROWTYPE;
BEGIN
  SELECT * INTO account FROM public.public_account WHERE tenant_id = NEW.tenant_id AND id = NEW.account_id FOR SHARE;
  IF account.status = 'closed' THEN
    RAISE EXCEPTION 'the public account is closed' USING ERRCODE = 'LN202';
  END IF;
  IF NEW.booked_on < account.opened_on OR EXISTS (
    SELECT FROM public.public_account_period p
    WHERE p.tenant_id = NEW.tenant_id AND p.account_id = NEW.account_id AND NEW.booked_on <= p.through_on) THEN
    RAISE EXCEPTION 'the period is published' USING ERRCODE = 'LN201';
  END IF;
  IF NEW.reverses_id IS NOT NULL THEN
    SELECT * INTO reversed FROM public.public_account_entry WHERE tenant_id = NEW.tenant_id AND id = NEW.reverses_id;
    IF reversed.account_id <> NEW.account_id OR reversed.amount <> -NEW.amount OR reversed.reverses_id IS NOT NULL THEN
      RAISE EXCEPTION 'a reversal books back one entry of the same account' USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION tenancy.public_account_entry_guard() FROM PUBLIC;
CREATE TRIGGER public_account_entry_guard BEFORE INSERT ON public_account_entry
  FOR EACH ROW EXECUTE FUNCTION tenancy.public_account_entry_guard();

-- What owners have seen does not get another paper either.
CREATE FUNCTION tenancy.public_account_document_guard() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  PERFORM FROM public.public_account a JOIN public.public_account_entry e ON e.tenant_id = a.tenant_id AND e.account_id = a.id
    WHERE e.tenant_id = NEW.tenant_id AND e.id = NEW.entry_id FOR SHARE OF a;
  IF EXISTS (
    SELECT FROM public.public_account_entry e
    JOIN public.public_account_period p ON p.tenant_id = e.tenant_id AND p.account_id = e.account_id AND e.booked_on <= p.through_on
    WHERE e.tenant_id = NEW.tenant_id AND e.id = NEW.entry_id) THEN
    RAISE EXCEPTION 'the period is published' USING ERRCODE = 'LN201';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION tenancy.public_account_document_guard() FROM PUBLIC;
CREATE TRIGGER public_account_document_guard BEFORE INSERT ON public_account_document
  FOR EACH ROW EXECUTE FUNCTION tenancy.public_account_document_guard();

-- Periods follow each other without a gap, and their figures are those of the entries.
CREATE FUNCTION tenancy.public_account_period_guard() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
  account public.public_account%ROWTYPE;
  last public.public_account_period%ROWTYPE;
  booked bigint;
BEGIN
  SELECT * INTO account FROM public.public_account WHERE tenant_id = NEW.tenant_id AND id = NEW.account_id FOR UPDATE;
  SELECT * INTO last FROM public.public_account_period
    WHERE tenant_id = NEW.tenant_id AND account_id = NEW.account_id ORDER BY from_on DESC LIMIT 1;
  SELECT coalesce(sum(amount), 0) INTO booked FROM public.public_account_entry
    WHERE tenant_id = NEW.tenant_id AND account_id = NEW.account_id AND booked_on BETWEEN NEW.from_on AND NEW.through_on;
  IF NEW.from_on <> coalesce(last.through_on + 1, account.opened_on)
    OR NEW.opening_amount <> coalesce(last.closing_amount, account.opening_amount)
    OR NEW.closing_amount <> NEW.opening_amount + booked THEN
    RAISE EXCEPTION 'a published period continues the one before and says what was booked' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION tenancy.public_account_period_guard() FROM PUBLIC;
CREATE TRIGGER public_account_period_guard BEFORE INSERT ON public_account_period
  FOR EACH ROW EXECUTE FUNCTION tenancy.public_account_period_guard();

-- Companies that are there already get the categories and the rights that new ones begin with.
ALTER TABLE tenant NO FORCE ROW LEVEL SECURITY;
ALTER TABLE ledger_account NO FORCE ROW LEVEL SECURITY;
ALTER TABLE spending_category NO FORCE ROW LEVEL SECURITY;
ALTER TABLE role NO FORCE ROW LEVEL SECURITY;
ALTER TABLE role_permission NO FORCE ROW LEVEL SECURITY;
INSERT INTO ledger_account (tenant_id, id, code, name, kind)
  SELECT t.id, new_id(), c.code, CASE WHEN t.locale = 'en' THEN c.en ELSE c.zh END, 'expense'
  FROM tenant t CROSS JOIN (VALUES
    ('6602.001', '安保', 'Security'),
    ('6602.002', '保洁', 'Cleaning'),
    ('6602.003', '绿化', 'Greening'),
    ('6602.004', '维修养护', 'Repairs and upkeep'),
    ('6602.005', '水电能耗', 'Energy and water'),
    ('6602.006', '人员工资', 'Wages'),
    ('6602.007', '办公', 'Office')) AS c (code, zh, en)
  WHERE NOT EXISTS (SELECT FROM ledger_account a WHERE a.tenant_id = t.id AND a.code = c.code);
INSERT INTO spending_category (tenant_id, id, name, ledger_account_id)
  SELECT a.tenant_id, new_id(), a.name, a.id FROM ledger_account a
  WHERE a.code ~ '^6602\.[0-9]{3}$'
    AND NOT EXISTS (SELECT FROM spending_category c WHERE c.tenant_id = a.tenant_id AND c.ledger_account_id = a.id);
INSERT INTO role_permission (tenant_id, id, role_id, action, subject)
  SELECT r.tenant_id, new_id(), r.id, p.action, p.subject
  FROM role r JOIN (VALUES
    ('leader', 'read', 'PaymentPlan'),
    ('leader', 'create', 'PaymentPlan'),
    ('leader', 'update', 'PaymentPlan'),
    ('leader', 'read', 'Spending'),
    ('leader', 'export', 'Spending'),
    ('leader', 'read', 'PublicAccount'),
    ('leader', 'post', 'PublicAccount'),
    ('customer_service', 'read', 'PaymentPlan'),
    ('customer_service', 'create', 'PaymentPlan'),
    ('cashier', 'read', 'PaymentPlan'),
    ('accountant', 'manage', 'PaymentPlan'),
    ('accountant', 'manage', 'Spending'),
    ('accountant', 'manage', 'SpendingCategory'),
    ('accountant', 'manage', 'PublicAccount')) AS p (key, action, subject) ON p.key = r.key
  WHERE NOT EXISTS (
    SELECT FROM role_permission q WHERE q.tenant_id = r.tenant_id AND q.role_id = r.id AND q.action = p.action AND q.subject = p.subject);
ALTER TABLE tenant FORCE ROW LEVEL SECURITY;
ALTER TABLE ledger_account FORCE ROW LEVEL SECURITY;
ALTER TABLE spending_category FORCE ROW LEVEL SECURITY;
ALTER TABLE role FORCE ROW LEVEL SECURITY;
ALTER TABLE role_permission FORCE ROW LEVEL SECURITY;

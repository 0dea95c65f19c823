-- A parking card follows the bill that renews it, whatever pays, credits, refunds or voids the bill: it runs on once the bill is paid, and
-- back when the money is taken away again. Bills of no card never come here.
CREATE FUNCTION tenancy.follow_parking_bill() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  IF NEW.status = 'paid' THEN
    UPDATE public.parking_card c SET ends_on = r.ends_on
      FROM public.parking_renewal r
      WHERE r.tenant_id = NEW.tenant_id AND r.bill_id = NEW.id AND r.status = 'open'
        AND c.tenant_id = r.tenant_id AND c.id = r.card_id AND c.ends_on < r.ends_on;
    UPDATE public.parking_renewal SET status = 'paid' WHERE tenant_id = NEW.tenant_id AND bill_id = NEW.id AND status = 'open';
  ELSE
    UPDATE public.parking_card c SET ends_on = greatest(c.starts_on, r.starts_on)
      FROM public.parking_renewal r
      WHERE r.tenant_id = NEW.tenant_id AND r.bill_id = NEW.id AND r.status = 'paid'
        AND c.tenant_id = r.tenant_id AND c.id = r.card_id AND c.ends_on = r.ends_on;
    UPDATE public.parking_renewal SET status = CASE NEW.status WHEN 'void' THEN 'cancelled' ELSE 'open' END
      WHERE tenant_id = NEW.tenant_id AND bill_id = NEW.id;
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION tenancy.follow_parking_bill() FROM PUBLIC;
CREATE TRIGGER bill_renews_card AFTER UPDATE OF status ON bill
  FOR EACH ROW WHEN (NEW.parking_card_id IS NOT NULL AND OLD.status IS DISTINCT FROM NEW.status)
  EXECUTE FUNCTION tenancy.follow_parking_bill();

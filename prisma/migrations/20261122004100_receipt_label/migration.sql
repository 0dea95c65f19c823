-- The number of a payment's standing receipt as it is printed stands on the payment beside the number itself: lists, mails and pages of payments show it.
ALTER TABLE payment ADD COLUMN receipt_label text;
GRANT UPDATE (receipt_label) ON payment TO linli_app;
ALTER TABLE payment NO FORCE ROW LEVEL SECURITY;
ALTER TABLE receipt NO FORCE ROW LEVEL SECURITY;
UPDATE payment p SET receipt_label = r.label FROM receipt r
  WHERE r.tenant_id = p.tenant_id AND r.payment_id = p.id AND r.status = 'issued';
ALTER TABLE payment FORCE ROW LEVEL SECURITY;
ALTER TABLE receipt FORCE ROW LEVEL SECURITY;
CREATE INDEX "payment_tenant_id_receipt_label_idx" ON "payment"("tenant_id", "receipt_label");

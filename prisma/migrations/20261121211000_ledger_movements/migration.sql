-- CreateTable
CREATE TABLE "ledger_movement" (
    "tenant_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "posted_on" DATE NOT NULL,
    "id" UUID NOT NULL,
    "debit" BIGINT NOT NULL,
    "credit" BIGINT NOT NULL,

    CONSTRAINT "ledger_movement_pkey" PRIMARY KEY ("tenant_id","account_id","posted_on","id")
);

-- CreateTable
CREATE TABLE "books_check" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'running',
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL,
    "differences" JSONB NOT NULL DEFAULT '[]',
    "requested_by" UUID,
    "started_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(6),

    CONSTRAINT "books_check_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateIndex
CREATE INDEX "ledger_transfer_by_debit" ON "ledger_transfer"("tenant_id", "debit_account_id", "posted_on", "id", "amount");

-- CreateIndex
CREATE INDEX "ledger_transfer_by_credit" ON "ledger_transfer"("tenant_id", "credit_account_id", "posted_on", "id", "amount");

-- AddForeignKey
ALTER TABLE "ledger_movement" ADD CONSTRAINT "ledger_movement_tenant_id_account_id_fkey" FOREIGN KEY ("tenant_id", "account_id") REFERENCES "ledger_account"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema language cannot say.

-- Everything posted so far, added up; the owner of a table sees its rows only while row-level security is not forced on it.
ALTER TABLE ledger_transfer NO FORCE ROW LEVEL SECURITY;
INSERT INTO ledger_movement (tenant_id, account_id, posted_on, id, debit, credit)
  SELECT tenant_id, account_id, posted_on, new_id(), sum(debit), sum(credit) FROM (
    SELECT tenant_id, debit_account_id AS account_id, posted_on, amount AS debit, 0 AS credit FROM ledger_transfer
    UNION ALL
    SELECT tenant_id, credit_account_id, posted_on, 0, amount FROM ledger_transfer
  ) side GROUP BY 1, 2, 3;
ALTER TABLE ledger_transfer FORCE ROW LEVEL SECURITY;

ALTER TABLE ledger_movement ADD CONSTRAINT ledger_movement_amount_check CHECK (debit >= 0 AND credit >= 0);
SELECT tenancy.protect('ledger_movement', 'select, insert, delete');

-- Each statement that posts adds up what it posted. New rows and no counters: postings neither wait for each other nor lock each other out.
CREATE FUNCTION tenancy.add_up_transfers() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  INSERT INTO public.ledger_movement (tenant_id, account_id, posted_on, id, debit, credit)
    SELECT tenant_id, account_id, posted_on, public.new_id(), sum(debit), sum(credit) FROM (
      SELECT p.tenant_id, s.account_id, p.posted_on, s.debit, s.credit
      FROM (SELECT tenant_id, debit_account_id, credit_account_id, posted_on, sum(amount) AS amount FROM posted GROUP BY 1, 2, 3, 4) p
      CROSS JOIN LATERAL (VALUES (p.debit_account_id, p.amount, 0), (p.credit_account_id, 0, p.amount)) AS s (account_id, debit, credit)
    ) side GROUP BY 1, 2, 3;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION tenancy.add_up_transfers() FROM PUBLIC;
CREATE TRIGGER ledger_transfer_added_up AFTER INSERT ON ledger_transfer
  REFERENCING NEW TABLE AS posted FOR EACH STATEMENT EXECUTE FUNCTION tenancy.add_up_transfers();

ALTER TABLE books_check
  ADD CONSTRAINT books_check_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenant (id),
  ADD CONSTRAINT books_check_status_check CHECK (status IN ('running', 'done', 'failed')),
  ADD CONSTRAINT books_check_finished_check CHECK ((status = 'running') = (finished_at IS NULL));
SELECT tenancy.protect('books_check', 'select, insert, update (status, done, differences, finished_at)');

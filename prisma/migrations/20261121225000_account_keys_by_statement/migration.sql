-- Which accounts a transfer names is held by the sums that its statement adds up (`ledger_transfer_added_up`): each account is looked up there
-- once a statement through the key of `ledger_movement`, and not once more with every one of 300,000 transfers. Servers that cannot say so keep
-- both.
DO $$
BEGIN
  IF current_setting('server_version_num')::int >= 180000 THEN
    EXECUTE 'ALTER TABLE ledger_transfer
      ALTER CONSTRAINT ledger_transfer_tenant_id_debit_account_id_fkey NOT ENFORCED,
      ALTER CONSTRAINT ledger_transfer_tenant_id_credit_account_id_fkey NOT ENFORCED';
  END IF;
END $$;

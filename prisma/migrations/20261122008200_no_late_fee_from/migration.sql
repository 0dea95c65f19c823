-- A rule of nothing: from its day on no late fee is charged.
ALTER TABLE late_fee_rule DROP CONSTRAINT late_fee_rule_check;
ALTER TABLE late_fee_rule ADD CONSTRAINT late_fee_rule_check
  CHECK (grace_days >= 0 AND counts_from IN ('due_day', 'grace_end') AND daily_rate >= 0 AND daily_rate <= 0.1 AND cap_percent > 0);

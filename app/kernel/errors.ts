/**
 * Every way in which an operation may refuse, and the HTTP status that it becomes. The texts are in
 * `app/locales/<language>/errors.json` under the same code.
 */
export const errorStatus = {
  invalid_input: 422,
  not_signed_in: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  already_exists: 409,
  in_use: 409,
  too_many_requests: 429,
  tenant_suspended: 403,
  slug_taken: 409,
  file_too_large: 413,
  file_not_spreadsheet: 415,
  file_empty: 422,
  file_damaged: 422,
  file_encrypted: 422,
  file_old_excel: 415,
  file_too_many_rows: 413,
  import_has_errors: 409,
  run_not_previewed: 409,
  run_already_posted: 409,
  run_not_posted: 409,
  move_followed: 409,
  move_vacancy_since: 409,
  move_metered_since: 409,
  move_card_since: 409,
  move_refund_counted: 409,
  move_refund_matched: 409,
  bill_is_late_fee: 409,
  bill_not_open: 409,
  payment_exceeds_due: 409,
  shift_closed: 409,
  drawer_too_little: 409,
  deposit_exceeds_held: 409,
  period_closed: 409,
  period_not_closable: 409,
  closing_blocked: 409,
  shares_incomplete: 409,
  shares_outdated: 409,
  period_shared_already: 409,
  shared_cost_billed: 409,
  bill_void: 409,
  credit_exceeds_bill: 409,
  refund_exceeds_payment: 409,
  refund_method_impossible: 409,
  prepaid_exceeded: 409,
  settlement_exceeds_collected: 409,
  no_debtors: 409,
  promise_exists: 409,
  promise_not_open: 409,
  arrears_notice_off: 409,
  nobody_in_arrears: 409,
  approval_not_waiting: 409,
  approval_without_approver: 409,
  receipt_void: 409,
  receipt_stands: 409,
  payer_without_email: 409,
  outage_over: 409,
  ticket_moved: 409,
  repair_not_chargeable: 409,
  quotation_open: 409,
  quotation_not_open: 409,
  quotation_unanswered: 409,
  repair_unpaid: 409,
  repair_agreed: 409,
  points_not_enough: 409,
  coupon_not_usable: 409,
  coupons_gone: 409,
  bill_not_discountable: 409,
  ticket_taken: 409,
  stock_too_little: 409,
  stocktake_under_way: 409,
  skills_missing: 409,
  invoice_not_set_up: 409,
  invoice_exceeds_paid: 409,
  invoice_other_property: 409,
  invoice_of_payee: 409,
  invoice_not_waiting: 409,
  invoice_not_issued: 409,
  tax_code_missing: 409,
  provider_not_allowed: 409,
  bill_in_plan: 409,
  plan_not_active: 409,
  account_period_published: 409,
  account_closed: 409,
  spending_not_posted: 409,
  category_in_use: 409,
  payment_not_parked: 409,
  payment_foreign_currency: 409,
  refund_under_way: 409,
  subscription_read_only: 409,
  subscription_exists: 409,
  subscription_missing: 409,
  subscription_unpaid: 409,
  subscription_card_declined: 409,
  plan_too_small: 409,
  property_limit_reached: 409,
  payments_not_enabled: 409,
  webhook_signature_invalid: 400,
  idempotency_mismatch: 409,
  temporarily_unavailable: 503,
  internal: 500,
} as const;

export type ErrorCode = keyof typeof errorStatus;

/** One bad field of an input: where it is (`path`), which text tells it (`code`), and what fills the text. */
export type FieldIssue = { path: string; code: string; params?: Record<string, string | number> };

/** The only error that an operation throws on purpose. `params` fill the placeholders of its text. */
export class DomainError extends Error {
  override readonly name = 'DomainError';

  constructor(
    readonly code: ErrorCode,
    readonly detail: {
      params?: Record<string, string | number>;
      fields?: FieldIssue[];
      cause?: unknown;
    } = {},
  ) {
    super(code, { cause: detail.cause });
  }

  get status(): number {
    return errorStatus[this.code];
  }
}

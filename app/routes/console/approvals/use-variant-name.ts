import { useTranslation } from 'react-i18next';
import type { ApprovableKind } from '#app/domain/approvals/approvable-kinds.ts';
import type { ApprovalSummary } from '#app/domain/approvals/approval-summary.ts';
import { variantName } from '#app/domain/approvals/variant-name.ts';

/** `variantName` in the reader's language. */
export function useVariantName() {
  const { t } = useTranslation('approvals');
  return (kind: ApprovableKind, summary: ApprovalSummary) => variantName(t, kind, summary);
}

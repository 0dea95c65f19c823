import { useTranslation } from 'react-i18next';
import type { ApprovableKind } from '#app/domain/approvals/approvable-kinds.ts';
import type { ApprovalSummary } from '#app/domain/approvals/approval-summary.ts';
import type { resources } from '#app/locales/en/resources.ts';

type Variant = keyof (typeof resources)['approvals']['variants'];

/** What a document is called: its variant (waiver, refund in cash) where it has one, else its kind. */
export function useVariantName() {
  const { t, i18n } = useTranslation('approvals');
  return (kind: ApprovableKind, { variant }: ApprovalSummary) =>
    variant && i18n.exists(`approvals:variants.${variant}`)
      ? t(`variants.${variant as Variant}`)
      : t(`kinds.${kind}`);
}

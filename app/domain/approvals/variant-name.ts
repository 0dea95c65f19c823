import type { TFunction } from 'i18next';
import type { resources } from '#app/locales/en/resources.ts';
import type { ApprovableKind } from './approvable-kinds.ts';
import type { ApprovalSummary } from './approval-summary.ts';

const variants = [
  'waiver',
  'late_fee_waiver',
  'correction',
  'discount',
  'reversal',
  'cash',
  'bank_transfer',
  'stripe',
] as const satisfies readonly (keyof (typeof resources)['approvals']['variants'])[];

/** What a document is called: its variant (waiver, refund in cash) where it has a known one, else its kind. */
export function variantName(
  t: TFunction<'approvals'>,
  kind: ApprovableKind,
  { variant }: ApprovalSummary,
): string {
  const known = variants.find((name) => name === variant);
  return known ? t(`variants.${known}`) : t(`kinds.${kind}`);
}

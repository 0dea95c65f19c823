import type { BankDocumentKind } from '#app/domain/bank/bank-line-status.ts';
import { paths } from '../../paths.ts';

/** The screen of a document that a line may be matched with; null where it has none of its own. */
export function documentPath(kind: BankDocumentKind, id: string): string | null {
  switch (kind) {
    case 'payment':
      return paths.payment(id);
    case 'payout':
      return paths.payout(id);
    default:
      return null;
  }
}

import { declineCreditNote } from '#app/domain/credits/decline-credit-note.ts';
import { pathOfCreditNote } from '#app/domain/credits/path-of-credit-note.ts';
import { postCreditNote } from '#app/domain/credits/post-credit-note.ts';
import { declineDepositReturn } from '#app/domain/deposits/decline-deposit-return.ts';
import { pathOfDepositReturn } from '#app/domain/deposits/path-of-deposit-return.ts';
import { postDepositReturn } from '#app/domain/deposits/post-deposit-return.ts';
import { declineSettlement } from '#app/domain/payees/decline-settlement.ts';
import { pathOfSettlement } from '#app/domain/payees/path-of-settlement.ts';
import { postSettlement } from '#app/domain/payees/post-settlement.ts';
import { declineRefunds } from '#app/domain/payments/refunds/decline-refunds.ts';
import { giveRefunds } from '#app/domain/payments/refunds/give-refunds.ts';
import { pathOfRefunds } from '#app/domain/payments/refunds/path-of-refunds.ts';
import { declineSpending } from '#app/domain/spending/decline-spending.ts';
import { pathOfSpending } from '#app/domain/spending/path-of-spending.ts';
import { postSpending } from '#app/domain/spending/post-spending.ts';
import { approveMaterialRequest } from '#app/domain/warehouse/requests/approve-material-request.ts';
import { declineMaterialRequest } from '#app/domain/warehouse/requests/decline-material-request.ts';
import { lockRequest } from '#app/domain/warehouse/requests/lock-request.ts';
import { pathOfMaterialRequest } from '#app/domain/warehouse/requests/path-of-material-request.ts';
import { declineStocktake } from '#app/domain/warehouse/stocktakes/decline-stocktake.ts';
import { pathOfStocktake } from '#app/domain/warehouse/stocktakes/path-of-stocktake.ts';
import { postStocktake } from '#app/domain/warehouse/stocktakes/post-stocktake.ts';
import type { OperationScope } from '#tenants/operation.ts';
import type { ApprovableKind } from './approvable-kinds.ts';

export type ApprovableDocument = {
  /** Locked before its approval, where others hold it while they withdraw that; otherwise it comes after. */
  lock?(scope: OperationScope, documentId: string): Promise<unknown>;
  /** Lets the document count, once all have agreed. @throws DomainError where it cannot any more: the request then goes on waiting */
  approved(scope: OperationScope, documentId: string): Promise<void>;
  /** Ends the document, when somebody has declined or the requester has withdrawn it. */
  declined(scope: OperationScope, documentId: string): Promise<void>;
  /** Where the console shows it; null where it has no page. */
  path(scope: OperationScope, documentId: string): Promise<string | null>;
};

/** What becomes of each kind of document that is approved or declined. A further kind is one line. */
const documents: Record<ApprovableKind, ApprovableDocument> = {
  credit_note: {
    approved: async (scope, documentId) =>
      void (await postCreditNote(scope, documentId, { isGranted: true })),
    declined: declineCreditNote,
    path: pathOfCreditNote,
  },
  refund: { approved: giveRefunds, declined: declineRefunds, path: pathOfRefunds },
  deposit_return: {
    approved: postDepositReturn,
    declined: declineDepositReturn,
    path: pathOfDepositReturn,
  },
  payee_settlement: {
    approved: async (scope, documentId) => void (await postSettlement(scope, documentId)),
    declined: declineSettlement,
    path: pathOfSettlement,
  },
  spending: {
    approved: async (scope, documentId) => void (await postSpending(scope, documentId)),
    declined: declineSpending,
    path: pathOfSpending,
  },
  material_request: {
    // A ticket that ends takes its requests along, and their approvals.
    lock: lockRequest,
    approved: approveMaterialRequest,
    declined: declineMaterialRequest,
    path: pathOfMaterialRequest,
  },
  stocktake: { approved: postStocktake, declined: declineStocktake, path: pathOfStocktake },
};

/** @throws Error where the kind is nothing that this release knows */
export function approvableDocument(kind: string): ApprovableDocument {
  const document: ApprovableDocument | undefined = documents[kind as ApprovableKind];
  if (!document) throw new Error(`Nothing is known of approvable documents of the kind ${kind}`);
  return document;
}

/**
 * What an approver reads of a document, kept with the request, so that they need no right to the document itself. All of it is plain text as it was
 * when the document was handed in; amounts are minor units as text.
 */
export type ApprovalSummary = {
  /** Which document: a kind of credit note (waiver), a way of refund (cash), a payee. */
  variant?: string;
  reason?: string;
  communityName?: string;
  propertyCode?: string;
  feeItemName?: string;
  personName?: string;
  payeeName?: string;
  /** Of spending; of the ticket that materials are for. */
  categoryName?: string;
  /** Where materials come from or were counted. */
  warehouseName?: string;
  ticketNumber?: string;
  /** Days; `periodEnd` is the first day after. */
  periodStart?: string;
  periodEnd?: string;
  /** What the whole document amounts to that a part is taken off, in minor units as text. */
  wholeAmount?: string;
};

/** draft; sent: the owner is asked; accepted: agreed, with nothing to pay; billed: agreed, with a bill; declined; withdrawn; expired. */
export const quotationStatuses = [
  'draft',
  'sent',
  'accepted',
  'billed',
  'declined',
  'withdrawn',
  'expired',
] as const;
export type QuotationStatus = (typeof quotationStatuses)[number];

export const quotationLineKinds = ['price', 'material', 'other'] as const;
export type QuotationLineKind = (typeof quotationLineKinds)[number];

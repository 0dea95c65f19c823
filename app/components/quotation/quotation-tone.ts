import type { QuotationStatus } from '#app/domain/quotations/quotation-words.ts';
import type { Tone } from '../ui/status.tsx';

/** How a quotation stands, in the colour of its word. */
export const quotationTone: Record<QuotationStatus, Tone> = {
  draft: 'neutral',
  sent: 'warning',
  accepted: 'positive',
  billed: 'positive',
  declined: 'danger',
  withdrawn: 'neutral',
  expired: 'neutral',
};

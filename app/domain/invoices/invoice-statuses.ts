/**
 * draft: asked for, not yet handed over; issuing: handed over, nobody has answered for good; issued; failed: refused, work to be done; reversed: another one with negative
 * amounts has taken it back; cancelled: given up before it was issued.
 */
export const invoiceStatuses = ['draft', 'issuing', 'issued', 'failed', 'reversed', 'cancelled'] as const;
export type InvoiceStatus = (typeof invoiceStatuses)[number];

/** After so many tries without an answer somebody should look. */
export const triesWithoutAnswer = 5;

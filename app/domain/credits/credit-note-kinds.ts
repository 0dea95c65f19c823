/**
 * waiver: let off; correction: it was wrong; discount: granted afterwards; reversal: the system took a bill back; points, coupon: what the owner used of
 * theirs.
 */
export const creditNoteKinds = ['waiver', 'correction', 'discount', 'reversal', 'points', 'coupon'] as const;
export type CreditNoteKind = (typeof creditNoteKinds)[number];

/** Those that a person may choose. */
export const chosenCreditNoteKinds = ['waiver', 'correction', 'discount'] as const;

export const creditNoteStatuses = ['pending', 'posted', 'declined'] as const;
export type CreditNoteStatus = (typeof creditNoteStatuses)[number];

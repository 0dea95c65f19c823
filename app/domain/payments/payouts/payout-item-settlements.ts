/** What somebody may say that a movement of the balance was: it goes to that account, or stays unmatched with a note. */
export const payoutItemSettlements = ['fees', 'other_income', 'set_aside'] as const;
export type PayoutItemSettlement = (typeof payoutItemSettlements)[number];

/** Which bill prepaid money pays first: the one due first, the one of the fee item that comes first, or none by itself. */
export const creditApplications = ['oldest_first', 'item_priority', 'off'] as const;
export type CreditApplication = (typeof creditApplications)[number];

/** How an owner confirms that the work is done. */
export const confirmations = ['signature', 'code', 'none'] as const;
export type Confirmation = (typeof confirmations)[number];

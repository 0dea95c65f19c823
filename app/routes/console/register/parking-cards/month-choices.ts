/** For how many months people renew. */
export const monthChoices = [1, 2, 3, 6, 12, 24, 36] as const;

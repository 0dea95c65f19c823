export const stocktakeStatuses = ['counting', 'submitted', 'posted', 'declined', 'cancelled'] as const;
export type StocktakeStatus = (typeof stocktakeStatuses)[number];

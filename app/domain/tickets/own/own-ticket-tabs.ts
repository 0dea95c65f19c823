/** What is still open or waits for the owner's word, and what is over. */
export const ownTicketTabs = ['open', 'ended'] as const;
export type OwnTicketTab = (typeof ownTicketTabs)[number];

export const ticketFieldKinds = ['text', 'number', 'choice', 'date', 'photo'] as const;
export type TicketFieldKind = (typeof ticketFieldKinds)[number];

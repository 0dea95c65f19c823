export const urgencies = ['normal', 'urgent', 'emergency'] as const;
export type TicketUrgency = (typeof urgencies)[number];

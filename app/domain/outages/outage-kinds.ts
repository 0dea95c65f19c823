/** What can be out, and how that stands: the words of the database. */
export const outageKinds = ['water', 'power', 'gas', 'lift', 'heating', 'network', 'other'] as const;
export type OutageKind = (typeof outageKinds)[number];

export const outageStatuses = ['open', 'resolved', 'cancelled'] as const;
export type OutageStatus = (typeof outageStatuses)[number];

/** What somebody tells the company in confidence: read by whoever handles it, and the leaders. */
export const complaintKinds = ['complaint', 'suggestion'] as const;
export type ComplaintKind = (typeof complaintKinds)[number];

/** Of a person of the register; by it what they complain about finds its way. */
export const customerLevels = ['normal', 'important', 'vip'] as const;
export type CustomerLevel = (typeof customerLevels)[number];

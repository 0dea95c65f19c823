/** For what the work on a ticket may have to wait. */
export const waitReasons = ['material', 'approval', 'customer'] as const;
export type WaitReason = (typeof waitReasons)[number];

/** What a member of the staff says of themselves. */
export const staffStatuses = ['on_duty', 'busy', 'break', 'off'] as const;
export type StaffStatus = (typeof staffStatuses)[number];

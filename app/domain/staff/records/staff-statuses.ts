/** What a member of the staff said last of whether they can be given work. */
export const staffStatuses = ['on_duty', 'busy', 'break', 'off'] as const;
export type StaffStatus = (typeof staffStatuses)[number];

import type { Language } from '#app/kernel/languages.ts';

export type StarterDepartmentKey = 'desk' | 'repair';

/** Whom tickets go to in a new company; their phones and leads are the company's to name. */
export const starterDepartments: Record<StarterDepartmentKey, Record<Language, string>> = {
  desk: { 'zh-CN': '客户服务中心', en: 'Customer service desk' },
  repair: { 'zh-CN': '工程维修部', en: 'Repair crew' },
};

/** When the repair crew comes by appointment: on working days and Saturdays, two homes at a time. `weekday` 1 is Monday. */
export const starterSlots = [1, 2, 3, 4, 5, 6].flatMap((weekday) =>
  [
    ['09:00', '11:00'],
    ['11:00', '13:00'],
    ['14:00', '16:00'],
    ['16:00', '18:00'],
  ].map(([startsAt = '', endsAt = '']) => ({ weekday, startsAt, endsAt, capacity: 2 })),
);

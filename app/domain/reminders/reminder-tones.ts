import type { NotificationEvent } from '#app/domain/notifications/notification-events.ts';

/** How a step speaks. Before the due day and on it everybody is spoken to in a friendly way. */
export const reminderTones = ['friendly', 'firm', 'final'] as const;
export type ReminderTone = (typeof reminderTones)[number];

/** `email`: a mail and a message in the app; `in_app`: the message alone. */
export const reminderChannels = ['email', 'in_app'] as const;
export type ReminderChannel = (typeof reminderChannels)[number];

/** The messages of reminders, in the order in which a payer hears them. Each may have words of the company's own. */
export const reminderEvents = [
  'reminder_before',
  'reminder_after',
  'reminder_firm',
  'reminder_final',
] as const satisfies readonly NotificationEvent[];
export type ReminderEvent = (typeof reminderEvents)[number];

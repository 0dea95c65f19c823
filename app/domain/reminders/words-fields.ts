import { z } from 'zod';
import { languages } from '#app/kernel/languages.ts';
import { type ReminderChannel, reminderChannels, reminderEvents } from './reminder-tones.ts';

/** What `{{..}}` may stand for in the company's own words, by channel. */
export const wordPlaceholders: Record<ReminderChannel, readonly string[]> = {
  email: ['person', 'property', 'total', 'dueDay', 'days', 'company'],
  in_app: ['property', 'total', 'dueDay', 'days', 'count'],
};

/** Which words: of a message, in a language, for a channel. */
export const wordsKey = z.object({
  event: z.enum(reminderEvents),
  channel: z.enum(reminderChannels),
  language: z.enum(languages),
});

export const wordsFields = wordsKey
  .extend({
    subject: z.string().trim().min(1).max(150),
    body: z.string().trim().min(1).max(2000),
  })
  .superRefine(({ channel, subject, body }, check) => {
    const known = wordPlaceholders[channel];
    for (const [path, text] of Object.entries({ subject, body })) {
      const unknown = [...text.matchAll(/\{\{\s*([^{}]*?)\s*\}\}/g)].find(
        ([, name]) => !known.includes(name ?? ''),
      );
      if (unknown) {
        check.addIssue({
          code: 'custom',
          path: [path],
          message: 'unknown_placeholder',
          params: {
            placeholder: unknown[0],
            known: known.map((name) => `{{${name}}}`).join(' '),
          },
        });
      }
    }
  });

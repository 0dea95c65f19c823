import { z } from 'zod';

/** Open from, until: `HH:MM`, `24:00` for the end of the day. */
export type Hours = [string, string][];

const stretch = /^([01]\d|2[0-3]):([0-5]\d)\s*[-–—~至]\s*(([01]\d|2[0-3]):[0-5]\d|24:00)$/;

/** `09:00-12:00, 13:30-18:00` as hours, empty where closed; null where it is none, or where stretches overlap or run backwards. */
export function parseHours(text: string): Hours | null {
  const parts = text
    .replaceAll('：', ':')
    .split(/[,，、;；]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const hours: Hours = [];
  for (const part of parts) {
    if (!stretch.test(part)) return null;
    const [opens = '', closes = ''] = part.split(/[-–—~至]/).map((time) => time.trim());
    if (opens >= closes || (hours.at(-1)?.[1] ?? '') > opens) return null;
    hours.push([opens, closes]);
  }
  return hours;
}

export function formatHours(hours: Hours): string {
  return hours.map(([opens, closes]) => `${opens}–${closes}`).join(', ');
}

/** Hours as somebody writes them. */
export const hoursText = z
  .string()
  .max(200)
  .default('')
  .refine((text) => parseHours(text) !== null, 'invalid_hours')
  .transform((text) => parseHours(text) ?? []);

import { z } from 'zod';
import { addMonths, isDay } from '#app/kernel/dates.ts';

export const mostMonths = 24;

const month = z.string().refine((text) => /^\d{4}-\d{2}$/.test(text) && isDay(`${text}-01`), 'invalid_month');

/** The months of a statement, `2026-11`, the first and the last. */
export const statementMonths = z
  .object({ from: month, through: month })
  .refine(({ from, through }) => from <= through && addMonths(`${from}-01`, mostMonths) > `${through}-01`, {
    path: ['through'],
    message: 'invalid_month',
  });
export type StatementMonths = z.output<typeof statementMonths>;

/** Their days [start, end). */
export function daysOf({ from, through }: StatementMonths) {
  return { start: `${from}-01`, end: addMonths(`${through}-01`, 1) };
}

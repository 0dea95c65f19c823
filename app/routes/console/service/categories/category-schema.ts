import { z } from 'zod';
import {
  categoryKinds,
  categoryName,
  clockHours,
  dispatchWays,
} from '#app/domain/tickets/categories/category-fields.ts';
import { readMinutes, writeMinutes } from '#app/domain/tickets/categories/minutes-text.ts';
import { ticketFieldKinds } from '#app/domain/tickets/categories/ticket-field-kinds.ts';
import { moneyField } from '#app/kernel/money-field.ts';

export const groupSchema = z.object({
  groupId: z.uuid().optional(),
  name: categoryName,
  kind: z.enum(categoryKinds).optional(),
  isActive: z.boolean().default(false),
});

const minutes = z
  .string()
  .max(20)
  .optional()
  .refine((text) => !text || readMinutes(text) !== null, 'invalid_minutes')
  .transform((text) => (text ? readMinutes(text) : null));

export const categorySchema = z.object({
  parentId: z.uuid(),
  name: categoryName,
  respond: minutes,
  arrive: minutes,
  resolve: minutes,
  clockHours: z.enum(clockHours),
  departmentId: z.uuid().optional(),
  dispatch: z.enum(dispatchWays),
  skills: z.string().max(400).optional(),
  takesAppointments: z.boolean().default(false),
  isChargeable: z.boolean().default(false),
  needsCallback: z.boolean().default(false),
  isActive: z.boolean().default(false),
});

/** The form's value as the operation takes it. */
export function categoryOf({
  respond,
  arrive,
  resolve,
  skills,
  departmentId,
  ...facts
}: z.output<typeof categorySchema>) {
  return {
    ...facts,
    respondMinutes: respond,
    arriveMinutes: arrive,
    resolveMinutes: resolve,
    departmentId: departmentId ?? null,
    skills: (skills ?? '')
      .split(/[,，、;；\n]/)
      .map((skill) => skill.trim())
      .filter(Boolean),
  };
}

export const minutesText = (value: number | null) => (value === null ? '' : writeMinutes(value));

export const questionSchema = z
  .object({
    fieldId: z.uuid().optional(),
    label: z.string().trim().min(1).max(80),
    kind: z.enum(ticketFieldKinds),
    choices: z.string().max(2_000).optional(),
    isRequired: z.boolean().default(false),
  })
  .refine(({ kind, choices }) => kind !== 'choice' || linesOf(choices).length > 1, {
    path: ['choices'],
    message: 'choices_too_few',
  });

export function linesOf(text = ''): string[] {
  return [...new Set(text.split('\n').map((line) => line.trim()))].filter(Boolean);
}

export const priceSchema = (currency: string) =>
  z.object({
    priceId: z.uuid().optional(),
    name: z.string().trim().min(1).max(80),
    unit: z.string().trim().min(1).max(20),
    unitPrice: moneyField(currency),
  });

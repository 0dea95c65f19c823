import { z } from 'zod';
import { limits } from '../spreadsheet/limits.ts';
import {
  type RegisterField,
  type RegisterMapping,
  registerTargets,
  targetFields,
} from './register-targets.ts';

const fields = [...new Set(Object.values(targetFields).flatMap((target) => target.fields))] as [
  RegisterField,
  ...RegisterField[],
];

const column = z.string().refine((text) => /^\d{1,3}$/.test(text) && Number(text) < limits.columns);

const sheetMapping = z
  .object({
    sheet: z.string().max(255),
    target: z.enum(registerTargets).nullable(),
    headerRow: z.int().min(0).max(limits.rows),
    columns: z.record(column, z.enum(fields)),
  })
  .superRefine(({ target, columns }, context) => {
    if (target === null) return;
    const { fields: offered, required } = targetFields[target];
    const chosen = Object.entries(columns);
    const seen = new Set<RegisterField>();
    for (const [key, field] of chosen) {
      if (!offered.includes(field)) {
        context.addIssue({ code: 'custom', path: ['columns', key], message: 'invalid_choice' });
      }
      if (seen.has(field)) {
        context.addIssue({ code: 'custom', path: ['columns', key], message: 'already_exists' });
      }
      seen.add(field);
    }
    for (const field of required) {
      if (!seen.has(field))
        context.addIssue({ code: 'custom', path: ['columns', field], message: 'required' });
    }
  });

/**
 * A mapping as a user sends it: each field at most once, and those without which a target cannot be read. At least one sheet is read.
 * The messages are codes of `errors.json`, `fields`.
 */
export const registerMapping: z.ZodType<RegisterMapping> = z.object({
  sheets: z
    .array(sheetMapping)
    .max(limits.sheets)
    .refine((sheets) => sheets.some(({ target }) => target !== null), 'required'),
});

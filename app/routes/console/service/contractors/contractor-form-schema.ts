import { z } from 'zod';
import { contractorFields } from '#app/domain/contractors/contractor-fields.ts';

/** The form of a contractor: skills as one line of text. */
export const contractorFormSchema = contractorFields.omit({ skills: true }).extend({
  skills: z
    .string()
    .max(600)
    .optional()
    .transform((text) =>
      (text ?? '')
        .split(/[,，、;；]/)
        .map((skill) => skill.trim())
        .filter(Boolean),
    ),
});

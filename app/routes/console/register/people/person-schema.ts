import { z } from 'zod';
import { customerLevels } from '#app/domain/complaints/complaint-kinds.ts';
import { personFields } from '#app/domain/people/person-fields.ts';

/** What can be changed of a person of the register. */
export const personSchema = personFields.extend({ level: z.enum(customerLevels).optional() });

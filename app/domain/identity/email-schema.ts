import { z } from 'zod';

/** An e-mail address in the form in which people are told apart: without blanks around it, in lower case. */
export const emailSchema = z.string().trim().toLowerCase().max(254).pipe(z.email());

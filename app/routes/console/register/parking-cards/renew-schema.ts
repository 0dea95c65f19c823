import { z } from 'zod';
import { renewalMonths } from '#app/domain/parking/card-fields.ts';

export const renewSchema = z.object({ months: renewalMonths });

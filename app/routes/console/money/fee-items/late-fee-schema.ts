import { z } from 'zod';
import { lateFeeRuleFields } from '#app/domain/fees/late-fee-rule-fields.ts';

export const lateFeeSchema = z.object(lateFeeRuleFields);

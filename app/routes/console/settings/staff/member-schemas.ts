import { z } from 'zod';

export const memberRolesSchema = z.object({ roleIds: z.array(z.uuid()).min(1).max(20) });

export const suspensionSchema = z.object({ intent: z.enum(['suspend', 'restore']) });

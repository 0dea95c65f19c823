import { removeReminderStep } from '#app/domain/reminders/remove-reminder-step.ts';
import { saveReminderStep } from '#app/domain/reminders/save-reminder-step.ts';
import { DomainError } from '#app/kernel/errors.ts';
import type { TenantContext } from '#tenants/context.ts';
import { stepActionSchema } from './reminder-schema.ts';

/** Switches a step on or off, or takes it out. @throws DomainError `not_found`, `invalid_input` */
export async function changeStep(
  ctx: TenantContext,
  form: FormData,
): Promise<'enable' | 'disable' | 'remove'> {
  const parsed = stepActionSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) throw new DomainError('invalid_input');
  const { intent, id, offsetDays } = parsed.data;
  if (intent === 'remove') await removeReminderStep(ctx, { id });
  else await saveReminderStep(ctx, { id, offsetDays, enabled: intent === 'enable' });
  return intent;
}

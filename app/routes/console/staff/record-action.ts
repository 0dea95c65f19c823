import { z } from 'zod';
import { addHistory } from '#app/domain/staff/records/add-history.ts';
import { historyFields } from '#app/domain/staff/records/certificate-fields.ts';
import { removeRecordEntry } from '#app/domain/staff/records/remove-record-entry.ts';
import { saveStaffProfile } from '#app/domain/staff/records/save-staff-profile.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { deleteFile } from '#app/integrations/storage/delete-file.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { translator } from '#app/locales/translator.ts';
import type { TenantContext } from '#tenants/context.ts';
import { allSkills, profileSchema } from './profile-schema.ts';

const removal = z.object({ intent: z.enum(['certificate', 'history']), id: z.uuid() });

/** The forms of a staff record: what is known of somebody, their work history, and what is taken out of it. */
export async function recordAction(ctx: TenantContext, membershipId: string, form: FormData) {
  const t = translator(ctx.language, 'staff');
  const back = (text: string) =>
    redirectWithFlash(`/console/staff/${membershipId}`, { kind: 'success', text });
  if (form.has('intent')) {
    const parsed = removal.safeParse(Object.fromEntries(form));
    if (!parsed.success) throw new DomainError('invalid_input');
    const { intent: kind, id } = parsed.data;
    const unused = await removeRecordEntry(ctx, { membershipId, kind, id });
    if (unused) await deleteFile(ctx.tenant.id, unused);
    return back(t('removed'));
  }
  if (form.get('_form') === 'history')
    return submitForm(form, historyFields, async (fields) => {
      await addHistory(ctx, { membershipId, ...fields });
      return back(t('history.added'));
    });
  return submitForm(form, profileSchema, async ({ skills, moreSkills, ...fields }) => {
    await saveStaffProfile(ctx, { membershipId, ...fields, skills: allSkills({ skills, moreSkills }) });
    return back(t('saved'));
  });
}

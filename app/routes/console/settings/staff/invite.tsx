import { useLoaderData, useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '#app/components/form/choice-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { SelectField } from '#app/components/form/select-field.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { SidePanel } from '#app/components/shells/side-panel.tsx';
import { inviteStaff } from '#app/domain/identity/members/invite-staff.ts';
import { inviteStaffSchema } from '#app/domain/identity/members/invite-staff-schema.ts';
import { listRoles } from '#app/domain/identity/members/list-roles.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { translator } from '#app/locales/translator.ts';
import { useRoleChoices } from './use-role-choices.ts';

export const loader = loaderFor('staff', async ({ ctx }) => {
  if (!ctx.ability.can('create', 'Membership')) throw new DomainError('forbidden');
  return { roles: await listRoles(ctx, {}), language: ctx.tenant.language };
});

export const action = actionFor('staff', ({ ctx, form, url }) =>
  submitForm(form, inviteStaffSchema, async (value) => {
    const id = await inviteStaff(ctx, value);
    const text = translator(ctx.language, 'settings')('staff.invited', { email: value.email });
    return redirectWithFlash(`/console/settings/staff/${id}${url.search}`, { kind: 'success', text });
  }),
);

export default function Invite() {
  const { roles, language } = useLoaderData<typeof loader>();
  const { search } = useLocation();
  const { t } = useTranslation('settings');
  const choices = useRoleChoices(roles);
  return (
    <SidePanel title={t('staff.invite')} closeTo={`/console/settings/staff${search}`}>
      <p className="text-muted text-sm">{t('staff.inviteText')}</p>
      <Form id="invite" schema={inviteStaffSchema} defaultValue={{ language }}>
        {(fields) => (
          <>
            <TextField field={fields.name} label={t('staff.name')} autoComplete="off" />
            <TextField
              field={fields.email}
              type="email"
              label={t('staff.email')}
              hint={t('staff.emailHint')}
              autoComplete="off"
            />
            <ChoiceField
              field={fields.roleIds}
              multiple
              look="cards"
              label={t('staff.roles')}
              options={choices}
            />
            <SelectField
              field={fields.language}
              label={t('staff.language')}
              hint={t('staff.languageHint')}
              optional={false}
              options={[
                { value: 'zh-CN', label: '中文' },
                { value: 'en', label: 'English' },
              ]}
            />
            <SubmitButton wide>{t('staff.send')}</SubmitButton>
          </>
        )}
      </Form>
    </SidePanel>
  );
}

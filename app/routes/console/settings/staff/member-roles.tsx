import { useTranslation } from 'react-i18next';
import { ChoiceField } from '#app/components/form/choice-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import type { Member } from '#app/domain/identity/members/list-members.ts';
import { memberRolesSchema } from './member-schemas.ts';
import { useRoleChoices } from './use-role-choices.ts';

type MemberRolesProps = {
  member: Member;
  roles: readonly { id: string; key: string; name: string; grantable: boolean }[];
};

export function MemberRoles({ member, roles }: MemberRolesProps) {
  const { t } = useTranslation('settings');
  const held = member.roles.map(({ id }) => id);
  const choices = useRoleChoices(roles);
  // A box that cannot be ticked is not sent either: a role out of the reader's reach that the member holds goes along unseen.
  const kept = roles.filter(({ id, grantable }) => !grantable && held.includes(id));
  return (
    <Form
      id="roles"
      key={held.join()}
      schema={memberRolesSchema}
      defaultValue={{ roleIds: held }}
      className="border-line border-t pt-4"
    >
      {(fields) => (
        <>
          {kept.map(({ id }) => (
            <input key={id} type="hidden" name={fields.roleIds.name} value={id} />
          ))}
          <ChoiceField
            field={fields.roleIds}
            multiple
            look="cards"
            label={t('staff.roles')}
            hint={t('staff.rolesHint')}
            options={choices}
          />
          <SubmitButton variant="secondary" wide>
            {t('staff.saveRoles')}
          </SubmitButton>
        </>
      )}
    </Form>
  );
}

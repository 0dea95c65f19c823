import { useLoaderData, useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SidePanel } from '#app/components/shells/side-panel.tsx';
import { DescriptionList } from '#app/components/ui/description-list.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { changeMemberRoles } from '#app/domain/identity/members/change-member-roles.ts';
import { listMembers } from '#app/domain/identity/members/list-members.ts';
import { listRoles } from '#app/domain/identity/members/list-roles.ts';
import { suspendMember } from '#app/domain/identity/members/suspend-member.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { translator } from '#app/locales/translator.ts';
import { idParam } from '../../id-param.ts';
import { MemberRoles } from './member-roles.tsx';
import { memberRolesSchema, suspensionSchema } from './member-schemas.ts';
import { MemberStatus } from './member-status.tsx';
import { SuspendMember } from './suspend-member.tsx';
import { useRoleName } from './use-role-name.ts';

export const loader = loaderFor('staff', async ({ ctx, params }) => {
  const id = idParam(params.member);
  const [members, roles] = await Promise.all([listMembers(ctx, {}), listRoles(ctx, {})]);
  const member = members.find((one) => one.id === id);
  if (!member) throw new DomainError('not_found');
  return {
    member,
    roles,
    own: id === ctx.actor.membershipId,
    canUpdate: ctx.ability.can('update', 'Membership'),
  };
});

/** The roles of the form, or with an `intent` shutting out and letting in. */
export const action = actionFor('staff', async ({ ctx, params, form, url }) => {
  const membershipId = idParam(params.member);
  const t = translator(ctx.language, 'settings');
  const back = (text: string) =>
    redirectWithFlash(`/console/settings/staff/${membershipId}${url.search}`, { kind: 'success', text });
  if (form.has('intent')) {
    const parsed = suspensionSchema.safeParse({ intent: form.get('intent') });
    if (!parsed.success) throw new DomainError('invalid_input');
    const suspended = parsed.data.intent === 'suspend';
    await suspendMember(ctx, { membershipId, suspended });
    return back(t(suspended ? 'staff.suspendedDone' : 'staff.restoredDone'));
  }
  return submitForm(form, memberRolesSchema, async ({ roleIds }) => {
    await changeMemberRoles(ctx, { membershipId, roleIds });
    return back(t('staff.rolesSaved'));
  });
});

export default function MemberPanel() {
  const { member, roles, own, canUpdate } = useLoaderData<typeof loader>();
  const { search } = useLocation();
  const { t } = useTranslation('settings');
  const format = useFormat();
  const roleName = useRoleName();
  return (
    <SidePanel
      key={member.id}
      title={member.name}
      status={<MemberStatus status={member.status} />}
      closeTo={`/console/settings/staff${search}`}
      footer={canUpdate && !own && <SuspendMember name={member.name} status={member.status} />}
    >
      <DescriptionList
        items={[
          { label: t('staff.email'), value: <span className="break-all">{member.email}</span> },
          { label: t('staff.since'), value: format.moment(member.joinedAt) },
          ...(canUpdate ? [] : [{ label: t('staff.roles'), value: format.list(member.roles.map(roleName)) }]),
        ]}
      />
      {canUpdate && <MemberRoles member={member} roles={roles} />}
    </SidePanel>
  );
}

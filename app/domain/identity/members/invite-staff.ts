import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { operation } from '#tenants/operation.ts';
import { findOrCreateUser } from '#tenants/system.ts';
import { inviteStaffSchema } from './invite-staff-schema.ts';
import { assertGrantable } from './staff-roles.ts';

declare module '#tenants/outbox.ts' {
  interface JobPayloads {
    'staff-invitation.send': { membershipId: string; inviterName: string };
  }
}

/**
 * Makes someone a member with these roles and invites them by mail. They sign in by a code that is sent to the same address, which proves
 * that it is theirs; a password set before that proof is worth nothing.
 *
 * @returns the id of the membership
 * @throws DomainError `invalid_input` with `already_member` on `email`, `role_not_held` on `roleIds`
 */
export const inviteStaff = operation({
  name: 'membership.invite',
  kind: 'write',
  input: inviteStaffSchema,
  can: ['create', 'Membership'],
  async run({ db, ctx, tenantId, ability, outbox, audit }, { name, email, roleIds, language }) {
    await assertGrantable(db, tenantId, ability, roleIds);
    const user = await findOrCreateUser({ name, email });
    const id = newId();
    const made = await db.membership.createMany({
      data: [{ tenantId, id, userId: user.id, name, email, language: language ?? ctx.tenant.language }],
      skipDuplicates: true,
    });
    if (made.count === 0) {
      throw new DomainError('invalid_input', { fields: [{ path: 'email', code: 'already_member' }] });
    }
    await db.membershipRole.createMany({
      data: roleIds.map((roleId) => ({ tenantId, membershipId: id, roleId })),
      skipDuplicates: true,
    });
    const inviterName = ctx.actor.kind === 'member' ? ctx.actor.name : ctx.tenant.name;
    await outbox('staff-invitation.send', { membershipId: id, inviterName });
    audit('Membership', id, { name, email, roleIds });
    return id;
  },
});

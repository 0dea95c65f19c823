import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { ownMembershipSchema } from './own-membership-schema.ts';

/** Changes how the caller is called at this company, and the language in which it writes to them. */
export const updateOwnMembership = operation({
  name: 'membership.update-own',
  kind: 'write',
  whileReadOnly: true,
  input: ownMembershipSchema,
  can: 'anyone',
  async run({ db, ctx, tenantId, audit }, { name, language }) {
    if (ctx.actor.kind !== 'member') throw new DomainError('not_signed_in');
    const { membershipId } = ctx.actor;
    await db.membership.update({
      where: { tenantId_id: { tenantId, id: membershipId } },
      data: { name, language },
    });
    audit('Membership', membershipId, { name, language });
  },
});

import { z } from 'zod';
import { newId } from '#app/kernel/ids.ts';
import { languages } from '#app/kernel/languages.ts';
import { operation } from '#tenants/operation.ts';
import { emailSchema } from './email-schema.ts';

/**
 * Links a user whose address has just been proven to the person of the register who has it: as a member with the role of an owner. Done
 * already where they are linked; nothing where nobody in the register has the address. Called by sign-in alone, as the system.
 */
export const joinAsOwner = operation({
  name: 'membership.join',
  kind: 'write',
  whileReadOnly: true,
  input: z.object({ userId: z.uuid(), email: emailSchema, language: z.enum(languages) }),
  can: ['create', 'Membership'],
  async run({ db, tenantId, audit }, { userId, email, language }) {
    const key = { tenantId_userId: { tenantId, userId } };
    const membership = await db.membership.findUnique({ where: key });
    if (membership?.personId) return;
    // Several people may share an address; the one who pays, and who came first, stands for them.
    const [person] = await db.$queryRaw<{ id: string; name: string }[]>`
      select p.id, p.name from person p
      left join tenure t on t.tenant_id = p.tenant_id and t.person_id = p.id and t.ends_on is null
      where p.tenant_id = ${tenantId}::uuid and p.email = ${email}
      order by t.is_payer desc nulls last, (t.kind = 'owner') desc nulls last, p.id limit 1`;
    if (!person) return;
    const role = await db.role.findUniqueOrThrow({ where: { tenantId_key: { tenantId, key: 'owner' } } });
    const { id } = await db.membership.upsert({
      where: key,
      create: { tenantId, id: newId(), userId, personId: person.id, name: person.name, email, language },
      update: { personId: person.id },
    });
    await db.membershipRole.createMany({
      data: [{ tenantId, membershipId: id, roleId: role.id }],
      skipDuplicates: true,
    });
    audit('Membership', id, { personId: person.id });
  },
});

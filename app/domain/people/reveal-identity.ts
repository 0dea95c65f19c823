import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { unseal } from '#app/kernel/seal.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';

/**
 * The whole identity number of a person. A write, because who looked at whose number is kept; the number itself is not, and comes only from
 * a call without an idempotency key, whose answer would be stored.
 *
 * @throws DomainError `not_found`, also where no number is known
 */
export const revealIdentity = operation({
  name: 'person.reveal-identity',
  kind: 'write',
  whileReadOnly: true,
  input: z.object({ personId: z.uuid() }),
  can: ['reveal', 'Person'],
  async run({ db, ctx, tenantId, ability, audit }, { personId }): Promise<{ identityNumber: string }> {
    const person = await db.person.findFirst({
      where: { AND: [{ tenantId, id: personId }, accessible(ability, 'Person', 'reveal')] },
      select: { sealedIdentity: true },
    });
    if (!person?.sealedIdentity) throw new DomainError('not_found');
    if (ctx.idempotencyKey) throw new DomainError('invalid_input');
    audit('Person', personId);
    return { identityNumber: unseal(person.sealedIdentity, 'identity') };
  },
});

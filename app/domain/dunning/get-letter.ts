import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { isId } from '#app/kernel/ids.ts';
import { languages } from '#app/kernel/languages.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { readLetters, type WrittenLetter } from './read-letters.ts';

/** A dunning letter that the caller may see: staff any, an owner those addressed to them. @throws DomainError `not_found` */
export const getLetter = operation({
  name: 'dunning-letter.get',
  kind: 'read',
  input: z.object({ letterId: z.string(), language: z.enum(languages).optional() }),
  can: ['read', 'DunningLetter'],
  async run({ db, ctx, tenantId, ability }, { letterId, language }): Promise<WrittenLetter> {
    if (!isId(letterId)) throw new DomainError('not_found');
    const [letter] = await readLetters(
      db,
      { AND: [{ tenantId, id: letterId }, accessible(ability, 'DunningLetter')] },
      { language: language ?? ctx.language, timeZone: ctx.tenant.timeZone },
    );
    if (!letter) throw new DomainError('not_found');
    return letter;
  },
});

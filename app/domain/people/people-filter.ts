import { z } from 'zod';
import { localDay } from '#app/kernel/dates.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { heldOn } from '../properties/held-on.ts';
import { tenureKinds } from '../properties/property-words.ts';
import { containsAny } from '../search/contains-any.ts';
import { searchWords } from '../search/search-words.ts';

export const peopleFilterSchema = z.object({
  /** What they are to a property now; `none` where they hold none. */
  kind: z.enum([...tenureKinds, 'none']).nullish(),
  /** `unreachable` have neither phone nor e-mail. */
  contact: z.enum(['unreachable', 'no_email']).nullish(),
  /** Words of name, phone or e-mail, or of the code of a property they hold; all have to fit. */
  q: z.string().trim().max(200).nullish(),
});

/** The condition of a list of people. */
export function peopleWhere(
  { ctx, now }: Pick<OperationScope, 'ctx' | 'now'>,
  { kind, contact, q }: z.output<typeof peopleFilterSchema>,
): Prisma.PersonWhereInput {
  const held = heldOn(localDay(now, ctx.tenant.timeZone));
  return {
    AND: [
      kind === 'none'
        ? { tenures: { none: held } }
        : kind
          ? { tenures: { some: { AND: [{ kind }, held] } } }
          : {},
      contact === 'unreachable'
        ? { phone: null, email: null }
        : contact === 'no_email'
          ? { email: null }
          : {},
      ...searchWords(q ?? '').map((word) => ({
        OR: [
          ...(word.digits ? [{ phone: { contains: word.digits } }] : containsAny('name', word)),
          { email: { contains: word.forms[0]?.toLowerCase() } },
          { tenures: { some: { AND: [held, { property: { OR: containsAny('code', word) } }] } } },
        ],
      })),
    ],
  };
}

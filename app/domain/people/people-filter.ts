import { z } from 'zod';
import { localDay } from '#app/kernel/dates.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { heldOn } from '../properties/held-on.ts';
import { tenureKinds } from '../properties/property-words.ts';
import { containsAny } from '../search/contains-any.ts';
import { type SearchWord, searchWords } from '../search/search-words.ts';

export const peopleKinds = [...tenureKinds, 'none'] as const;
export const contactGaps = ['unreachable', 'no_email'] as const;

export const peopleFilterSchema = z.object({
  /** What they are to a property now; `none` where they hold none. */
  kind: z.enum(peopleKinds).nullish(),
  /** `unreachable` have neither phone nor e-mail. */
  contact: z.enum(contactGaps).nullish(),
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
          ...personWhere(word),
          // A word without a figure is no room, and looking through all of them takes its time.
          ...(/\d/.test(word.typed)
            ? [{ tenures: { some: { AND: [held, { property: { OR: containsAny('code', word) } }] } } }]
            : []),
        ],
      })),
    ],
  };
}

/** The conditions under which a word is part of a person's own name, phone or e-mail. */
export function personWhere(word: SearchWord): Prisma.PersonWhereInput[] {
  return [
    ...(word.digits ? [{ phone: { contains: word.digits } }] : containsAny('name', word)),
    ...(/[a-z@]/i.test(word.typed) ? [{ email: { contains: word.typed.toLowerCase() } }] : []),
  ];
}

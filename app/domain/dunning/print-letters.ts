import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import type { Language } from '#app/kernel/languages.ts';
import { languages } from '#app/kernel/languages.ts';
import { translator } from '#app/locales/translator.ts';
import type { TenantContext } from '#tenants/context.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { getDunningBatch } from './get-batch.ts';
import { readLetters, type WrittenLetter } from './read-letters.ts';
import { letterSender, renderLetters } from './render-letters.ts';

/** So many letters are read at once: what a transaction takes stays below a second. */
const lettersAtOnce = 100;

const readLettersOfBatch = operation({
  name: 'dunning-letter.list-of-batch',
  kind: 'read',
  input: z.object({
    batchId: z.uuid(),
    after: z.bigint().nullable(),
    language: z.enum(languages),
  }),
  can: ['read', 'DunningLetter'],
  timeoutMs: 30_000,
  run: ({ db, ctx, tenantId, ability }, { batchId, after, language }): Promise<WrittenLetter[]> =>
    readLetters(
      db,
      {
        AND: [
          { tenantId, batchId, ...(after !== null && { number: { gt: after } }) },
          accessible(ability, 'DunningLetter'),
        ],
      },
      { language, timeZone: ctx.tenant.timeZone, take: lettersAtOnce },
    ),
});

const markPrinted = operation({
  name: 'dunning-letter.print',
  kind: 'write',
  input: z.object({ batchId: z.uuid() }),
  can: ['update', 'DunningLetter'],
  timeoutMs: 30_000,
  async run({ db, tenantId, audit, now }, { batchId }): Promise<void> {
    const { count } = await db.dunningLetter.updateMany({
      where: { tenantId, batchId, printedAt: null },
      data: { printedAt: now },
    });
    audit('DunningBatch', batchId, { printed: count });
  },
});

/**
 * All letters of a batch as one PDF, read and drawn a few at a time while it is taken, and noted as printed. A batch that is still being written is
 * not printed: some would be missing.
 *
 * @throws DomainError `not_found`, `conflict`
 */
export async function printLetters(
  ctx: TenantContext,
  { batchId, language }: { batchId: string; language: Language },
): Promise<{ fileName: string; pieces: AsyncGenerator<Uint8Array, void, undefined> }> {
  const batch = await getDunningBatch(ctx, { batchId });
  if (batch.status !== 'sent') throw new DomainError('conflict');
  await markPrinted(ctx, { batchId });
  const sender = await letterSender(ctx);
  const datedOn = batch.createdAt.toISOString().slice(0, 10);
  const title = translator(language, 'dunning')('letter.title');
  return {
    fileName: `${title} ${batch.name}.pdf`,
    pieces: renderLetters(sender, lettersOf(ctx, batchId, language), { language, datedOn }),
  };
}

async function* lettersOf(
  ctx: TenantContext,
  batchId: string,
  language: Language,
): AsyncGenerator<WrittenLetter, void, undefined> {
  for (let after: bigint | null = null; ; ) {
    const letters: WrittenLetter[] = await readLettersOfBatch(ctx, { batchId, after, language });
    yield* letters;
    if (letters.length < lettersAtOnce) return;
    after = letters.at(-1)?.number ?? null;
  }
}

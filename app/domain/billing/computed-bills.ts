import { Prisma } from '#prisma/generated/client.ts';
import { contracts } from './computation/stages/contracts.ts';
import { dueItems } from './computation/stages/due-items.ts';
import { type GenerationTerms, stageTerms } from './computation/stages/generation-terms.ts';
import { roundedBills } from './computation/stages/rounded-bills.ts';
import { sizedContracts } from './computation/stages/sized-contracts.ts';

export type { GenerationTerms } from './computation/stages/generation-terms.ts';

/**
 * The common table expressions that compute the bills of a month for a range of properties, the last of them named `computed`: one row per
 * contract and payer, with `reason` null where it is billed. The SQL half of `computeBills`; `docs/decisions/0004-bill-computation.md` holds
 * the rule.
 *
 * Whatever is the same for all properties of a fee item (period, price segments, the explanation's frame) is computed once per item; a
 * contract that begins or ends within its period, changes its payer, has a discount or a formula, or is metered, has its own.
 *
 * Tables are only ever looked up by property, through an index, and large sets are never joined with each other: the plan stays good where the
 * database has no statistics yet, as right after an import (see `lockRun`).
 */
export function computedBills(terms: GenerationTerms): Prisma.Sql {
  const stage = stageTerms(terms);
  return Prisma.join([dueItems(stage), contracts(stage), sizedContracts(stage), roundedBills(stage)], ',');
}

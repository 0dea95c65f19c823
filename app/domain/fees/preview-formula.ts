import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import {
  explainFormula,
  type FormulaAttributes,
  type FormulaParameters,
  type FormulaProblem,
} from '../billing/formula/evaluate-formula.ts';
import type { FormulaAttribute, FormulaError } from '../billing/formula/formula.ts';
import { formulaLimits } from '../billing/formula/formula.ts';
import { parseFormula } from '../billing/formula/parse-formula.ts';
import { readFormulaAttributes } from './read-formula-attributes.ts';

export type FormulaPreview =
  | { error: FormulaError }
  | {
      error: null;
      /** Major units a month, exact; null with the reason in `problem`. */
      value: string | null;
      problem: FormulaProblem | null;
      /** All attributes of the property, and which of them the formula asks for. */
      attributes: Required<FormulaAttributes>;
      used: FormulaAttribute[];
      parameters: string[];
    };

const decimal = /^\d{1,12}(\.\d{1,10})?$/;

/**
 * What a formula comes to for one property, while it is being written. Parameters without a number count as not given yet.
 *
 * @throws DomainError `not_found` for the property
 */
export const previewFormula = operation({
  name: 'fee-item.preview-formula',
  kind: 'read',
  input: z.object({
    // Longer texts than a formula may have are answered with the mistake, not refused.
    formula: z.string().max(4 * formulaLimits.length),
    propertyId: z.uuid(),
    parameters: z.record(z.string().max(formulaLimits.nameLength), z.string().max(40)).default({}),
  }),
  can: ['read', 'FeeItem'],
  async run({ db, tenantId, ability }, { formula: text, propertyId, parameters }): Promise<FormulaPreview> {
    const seen = await db.property.count({
      where: { AND: [accessible(ability, 'Property'), { tenantId, id: propertyId }] },
    });
    const attributes = seen === 0 ? null : await readFormulaAttributes(db, tenantId, propertyId);
    if (!attributes) throw new DomainError('not_found');
    const read = parseFormula(text);
    if (!read.ok) return { error: read.error };
    const { formula } = read;
    const result = explainFormula(formula, attributes, numbersAmong(parameters));
    return {
      error: null,
      ...result,
      attributes,
      used: formula.attributes,
      parameters: formula.parameters,
    };
  },
});

function numbersAmong(parameters: Record<string, string>): FormulaParameters {
  return Object.fromEntries(
    Object.entries(parameters)
      .map(([name, text]) => [name, text.normalize('NFKC').trim()] as const)
      .filter(([, text]) => decimal.test(text)),
  );
}

import { type Formula, type FormulaError, FormulaMistake, formulaLimits, mistake } from './formula.ts';
import { FormulaReader } from './formula-reader.ts';

/**
 * Reads a formula of the language in `docs/formulas.md`. With `parameters`, a name that is neither an attribute nor one of them is a mistake;
 * without, it is a parameter. Never throws: the first mistake comes back with its place.
 */
export function parseFormula(
  text: string,
  parameters?: readonly string[],
): { ok: true; formula: Formula } | { ok: false; error: FormulaError } {
  try {
    if (text.trim() === '') throw mistake('empty', 0, 0);
    if (text.length > formulaLimits.length)
      throw mistake('too_long', formulaLimits.length, text.length - formulaLimits.length);
    return { ok: true, formula: new FormulaReader(text, parameters).read() };
  } catch (error) {
    if (error instanceof FormulaMistake) return { ok: false, error: error.error };
    throw error;
  }
}

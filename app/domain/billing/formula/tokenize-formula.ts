import { formulaLimits, mistake } from './formula.ts';

export type FormulaToken = {
  kind: 'number' | 'text' | 'name' | 'sign' | 'end';
  /** A number, a text without its quotes, a name in its own letters, a sign in its ASCII form. */
  value: string;
  position: number;
  length: number;
};

/** Characters as Chinese keyboards and word processors write them; each becomes exactly one, so that positions hold. */
const plainSigns: Record<string, string> = {
  '×': '*',
  '÷': '/',
  '−': '-',
  '–': '-',
  '≤': '≤',
  '≥': '≥',
  '≠': '≠',
  '“': '"',
  '”': '"',
  '「': '"',
  '」': '"',
  '。': '.',
  '、': ',',
};
const twoSigns: Record<string, string> = { '≤': '<=', '≥': '>=', '≠': '<>' };

const number = /\d+(?:\.\d*)?|\.\d+/y;
const name = /[\p{L}_][\p{L}\p{N}_]*/uy;
const sign = /<=|>=|<>|!=|[-+*/(),=<>≤≥≠]/y;
const space = /\s+/y;

/**
 * Cuts a text into numbers, names, quoted texts and signs; the last token is the end.
 * Throws FormulaMistake at the first character that is none of these.
 */
export function tokenizeFormula(text: string): FormulaToken[] {
  const plain = [...text].map(plainCharacter).join('');
  const tokens: FormulaToken[] = [];
  let at = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(plain)?.[0];
  };
  const push = (kind: FormulaToken['kind'], value: string, length: number) => {
    tokens.push({ kind, value, position: at, length });
    at += length;
  };
  while (at < plain.length) {
    at += take(space)?.length ?? 0;
    if (at >= plain.length) break;
    const digits = take(number);
    const letters = take(name);
    const signs = take(sign);
    if (digits !== undefined) push('number', checkedNumber(digits, at), digits.length);
    else if (letters !== undefined) push('name', checkedName(letters, at), letters.length);
    else if (signs !== undefined)
      push('sign', signs === '!=' ? '<>' : (twoSigns[signs] ?? signs), signs.length);
    else if (plain[at] === '"' || plain[at] === "'") {
      const end = plain.indexOf(plain[at] as string, at + 1);
      if (end < 0) throw mistake('unclosed_text', at, plain.length - at);
      push('text', plain.slice(at + 1, end).trim(), end + 1 - at);
    } else throw mistake('unexpected_character', at, plain.codePointAt(at)! > 0xffff ? 2 : 1);
  }
  push('end', '', 0);
  return tokens;
}

/** Full-width letters, digits and signs in their plain form, as long as that is as long. */
function plainCharacter(character: string): string {
  const known = plainSigns[character];
  if (known) return known;
  const folded = character.normalize('NFKC');
  return folded.length === character.length ? (plainSigns[folded] ?? folded) : character;
}

function checkedNumber(digits: string, at: number): string {
  const [whole = '', fraction = ''] = digits.split('.');
  if (whole.length > formulaLimits.wholeDigits || fraction.length > formulaLimits.decimals)
    throw mistake('number_too_long', at, digits.length);
  return digits;
}

function checkedName(letters: string, at: number): string {
  if (letters.length > formulaLimits.nameLength) throw mistake('name_too_long', at, letters.length);
  return letters;
}

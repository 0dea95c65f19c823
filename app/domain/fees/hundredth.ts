import { decimalText } from '../billing/computation/decimal-text.ts';

/** `6.5` percent is the fraction `0.065`, exactly. */
export function hundredth(percent: string): string {
  const [whole = '', fraction = ''] = percent.split('.');
  const digits = whole.padStart(3, '0');
  return decimalText(`${digits.slice(0, -2)}.${digits.slice(-2)}${fraction}`);
}

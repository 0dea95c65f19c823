import type { Language } from '#app/kernel/languages.ts';
import { lateFeeWords } from './late-fee-words.ts';

/** What a bill is for, as lists, receipts and statements name it: its fee item, or the late fee on it. */
export function chargeName(
  { feeItemName, lateFeeOf }: { feeItemName: string; lateFeeOf: string | null },
  language: Language,
): string {
  return lateFeeOf === null ? feeItemName : lateFeeWords[language].title(feeItemName);
}

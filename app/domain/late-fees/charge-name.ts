import type { Language } from '#app/kernel/languages.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { lateFeeWords } from './late-fee-words.ts';

/** What a bill is for, as lists, receipts and statements name it: its fee item, or the late fee on it. */
export function chargeName(feeItemName: string, lateFeeOf: string | null, language: Language): string {
  return lateFeeOf === null ? feeItemName : `${lateFeeWords[language].before}${feeItemName}`;
}

/** The same of bill `b` and its fee item `f`. */
export function chargeNameSql(language: Language): Prisma.Sql {
  return Prisma.sql`(case when b.late_fee_of is null then '' else ${lateFeeWords[language].before}::text end || f.name)`;
}

import { type Decline, testCards } from '../payments/test-cards.ts';
import type { TextKey } from './texts.ts';

type ReadCard = {
  number: string;
  expMonth: number;
  expYear: number;
  decline: Decline | undefined;
  savable: boolean;
};

/** The card as typed, or what is wrong with it. Only test numbers are taken: a real card must never be typed here. */
export function readCard(typed: Record<string, string>): ReadCard | { error: TextKey } {
  const number = (typed.number ?? '').normalize('NFKC').replace(/[\s-]/g, '');
  const card = Object.hasOwn(testCards, number) ? testCards[number] : undefined;
  if (!card) return { error: 'error.incorrect_number' };
  const expiry = /^\s*(\d{1,2})\s*\/?\s*(?:20)?(\d{2})\s*$/.exec((typed.expiry ?? '').normalize('NFKC'));
  const expMonth = Number(expiry?.[1]);
  const expYear = 2000 + Number(expiry?.[2]);
  const now = new Date();
  const monthsLeft = (expYear - now.getUTCFullYear()) * 12 + expMonth - (now.getUTCMonth() + 1);
  if (!expiry || expMonth < 1 || expMonth > 12 || monthsLeft < 0) return { error: 'error.invalid_expiry' };
  if (!/^\d{3,4}$/.test((typed.cvc ?? '').normalize('NFKC').trim())) return { error: 'error.invalid_cvc' };
  if (!typed.name?.trim()) return { error: 'error.name' };
  return { number, expMonth, expYear, decline: card.decline, savable: card.savable ?? false };
}

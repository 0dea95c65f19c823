import type { Day } from '#app/kernel/dates.ts';
import type { BankDocumentKind } from '../bank-line-status.ts';

/** Why a line seems to belong to something. The texts are in `app/locales/<language>/bank.json` under `reason`. */
export const reasonCodes = [
  'amount_equal',
  'same_day',
  'days_apart',
  'reference_found',
  'name_found',
  'room_found',
  'phone_found',
  'payer_is_owner',
  'all_owed',
  'one_bill',
  'oldest_bills',
  'part_of_owed',
  'more_than_owed',
  'nothing_owed',
] as const;
export type ReasonCode = (typeof reasonCodes)[number];
export type Reason = { code: ReasonCode; params: Record<string, string | number> };

/** A document that is there already and may be what the bank booked. */
export type DocumentCandidate = {
  kind: 'document';
  documentKind: BankDocumentKind;
  documentId: string;
  /** Number, name or room by which people know it. */
  label: string | null;
  day: Day;
  /** Minor units, above zero. */
  amount: bigint;
  /** 0 to 100. */
  score: number;
  reasons: Reason[];
};

/** Money for a property that nobody has recorded yet. */
export type PropertyCandidate = {
  kind: 'property';
  property: { id: string; code: string; communityName: string };
  payerName: string | null;
  /** The bills that the money pays; empty where nothing is owed and all of it is prepaid. */
  billIds: string[];
  /** All that is owed on the property, minor units. */
  owed: bigint;
  score: number;
  reasons: Reason[];
};

export type Candidate = DocumentCandidate | PropertyCandidate;

/** From here on a candidate that no other comes near is taken without asking twice. */
export const certainScore = 80;
const clearBy = 15;

/** Best first; the first one is certain when it scores high and no other comes near. */
export function certainOf(candidates: readonly Candidate[]): Candidate | null {
  const [best, second] = candidates;
  if (!best || best.score < certainScore) return null;
  return !second || best.score - second.score >= clearBy ? best : null;
}

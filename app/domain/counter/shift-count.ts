import type { ShiftLine } from './shift-lines.ts';

/** How many of a note or coin lay in the drawer; its worth in minor units. */
export type CountedPiece = { value: bigint; count: number };

/** What a shift keeps of its count: what had gone through it, and the pieces that were counted; `loose` is cash that was counted as one sum. */
export type ShiftCount = { lines: ShiftLine[]; pieces: CountedPiece[]; loose: bigint };

/** Minor units. */
export function countedSum({ pieces, loose }: Pick<ShiftCount, 'pieces' | 'loose'>): bigint {
  return pieces.reduce((sum, { value, count }) => sum + value * BigInt(count), loose);
}

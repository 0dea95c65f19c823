import { addDays, addMonths, type Day } from '#app/kernel/dates.ts';

/** Points that were given together. `last`: their last day; null for ever. */
export type PointLot = { left: number; last: Day | null };

/** Somebody's points, told a second time: as lots in memory, with a calendar that only this model moves. */
export class PointModel {
  today: Day = '2027-01-15';
  #lots: PointLot[] = [];

  #good(): PointLot[] {
    return this.#lots.filter(({ last, left }) => left > 0 && (last === null || last >= this.today));
  }

  get available(): number {
    return this.#good().reduce((sum, { left }) => sum + left, 0);
  }

  give(points: number, months: number | null): void {
    this.#lots.push({ left: points, last: months === null ? null : addMonths(this.today, months) });
  }

  /** What they are taken from, those first that end first; null where there are not so many. */
  spend(points: number): PointLot[] | null {
    if (this.available < points) return null;
    let left = points;
    const parts: PointLot[] = [];
    for (const lot of this.#good().sort((a, b) => ((a.last ?? '9999') < (b.last ?? '9999') ? -1 : 1))) {
      const share = Math.min(left, lot.left);
      lot.left -= share;
      left -= share;
      if (share > 0) parts.push({ left: share, last: lot.last });
    }
    return parts;
  }

  giveBack(parts: readonly PointLot[]): void {
    for (const { left, last } of parts) this.#lots.push({ left, last: last && this.prolonged(last) });
  }

  /** A last day, for what comes back today: thirty days from now at least. */
  prolonged(last: Day): Day {
    return [last, addDays(this.today, 30)].sort()[1] as Day;
  }

  wait(days: number): void {
    this.today = addDays(this.today, days);
    this.#lots = this.#good();
  }
}

import { type Day, dayOf } from '#app/kernel/dates.ts';
import { fromStoredJson, type StoredJson, toStoredJson } from '#app/kernel/json.ts';
import type { PropertyMove, Tenure } from '#prisma/generated/client.ts';
import type { OperationScope } from '#tenants/operation.ts';

/** Who holds a property, and whether it counts as lived in. */
export type HoldersState = {
  tenures: Tenure[];
  status: string;
  /** What it is let off for standing empty; moves of former releases did not keep it. */
  vacancies?: VacancyRow[];
};

type VacancyRow = {
  id: string;
  feeItemId: string | null;
  percent: string;
  startsOn: Date;
  endsOn: Date | null;
  reason: string;
  createdBy: string | null;
  createdAt: Date;
};

/** A parking card that was taken back with a move. */
export type EndedCard = {
  id: string;
  /** Until when it was valid. */
  endsOn: Day;
  /** Months that had been billed and not paid. */
  renewals: { startsOn: Day; months: number }[];
};

/** What a move has settled beside the people and their bills. */
export type MoveSettlement = {
  readings: { ids: string[] /** The runs that billed them. */; runIds: string[] };
  cards: EndedCard[];
  refundIds: string[];
};

/** What undoing a move puts back. */
export type MoveState = { before: HoldersState; after: HoldersState; settled: MoveSettlement };

export const writeMoveState = (state: MoveState) => toStoredJson(state) ?? {};

export function readMoveState({ tenuresBefore }: Pick<PropertyMove, 'tenuresBefore'>): MoveState {
  const stored = fromStoredJson(tenuresBefore as StoredJson) as Omit<MoveState, 'settled'> &
    Partial<MoveState>;
  return { settled: { readings: { ids: [], runIds: [] }, cards: [], refundIds: [] }, ...stored };
}

export async function holdersOf({ db, tenantId }: OperationScope, propertyId: string): Promise<HoldersState> {
  const { status } = await db.property.findUniqueOrThrow({
    where: { tenantId_id: { tenantId, id: propertyId } },
    select: { status: true },
  });
  const vacancies = await db.discount.findMany({
    where: { tenantId, propertyId, kind: 'vacancy' },
    orderBy: { id: 'asc' },
    omit: { tenantId: true, propertyId: true, kind: true },
  });
  return {
    status,
    tenures: await db.tenure.findMany({ where: { tenantId, propertyId }, orderBy: { id: 'asc' } }),
    vacancies: vacancies.map((row) => ({ ...row, percent: row.percent.toFixed() })),
  };
}

/** Whether people hold the property on the same days. */
export function sameTenures(a: HoldersState, b: HoldersState): boolean {
  const facts = ({ tenures }: HoldersState) =>
    tenures.map(({ id, personId, kind, isPayer, startsOn, endsOn }) => [
      id,
      personId,
      kind,
      isPayer,
      startsOn && dayOf(startsOn),
      endsOn && dayOf(endsOn),
    ]);
  return sameRows(facts(a), facts(b));
}

/** Whether it stands empty on the same days. */
export function sameVacancies(a: HoldersState, b: HoldersState): boolean {
  const facts = ({ vacancies = [] }: HoldersState) =>
    vacancies.map(({ id, startsOn, endsOn }) => [id, dayOf(startsOn), endsOn && dayOf(endsOn)]);
  return sameRows(facts(a), facts(b));
}

function sameRows(a: readonly unknown[], b: readonly unknown[]): boolean {
  const sorted = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).sort();
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

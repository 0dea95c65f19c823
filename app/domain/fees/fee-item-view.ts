import type { Day } from '#app/kernel/dates.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import type {
  areaKinds,
  FeeItemKind,
  FeeItemScopeInput,
  propertyKinds,
  taxModes,
  tierBases,
  timings,
} from './fee-item-input.ts';
import { type PriceView, priceView } from './price-view.ts';

export type { PriceView };

export const feeItemShown = {
  prices: { orderBy: { validFrom: 'asc' }, include: { tiers: { orderBy: { above: 'asc' } } } },
  payee: { select: { id: true, name: true } },
  scopes: {
    orderBy: { id: 'asc' },
    include: {
      community: { select: { name: true } },
      building: { select: { name: true, community: { select: { name: true } } } },
    },
  },
} satisfies Prisma.FeeItemInclude;

type Row = Prisma.FeeItemGetPayload<{ include: typeof feeItemShown }>;

export type ScopePlaceView = {
  communityId: string | null;
  communityName: string | null;
  buildingId: string | null;
  buildingName: string | null;
  propertyKind: (typeof propertyKinds)[number] | null;
  propertyTag: string | null;
};

export type FeeItemView = {
  id: string;
  code: string;
  name: string;
  kind: FeeItemKind;
  areaKind: (typeof areaKinds)[number];
  quantityUnit: string | null;
  tierBasis: (typeof tierBases)[number];
  formula: string | null;
  cycleMonths: number;
  timing: (typeof timings)[number];
  dueDay: number;
  rounding: string;
  roundingUnit: bigint;
  taxMode: (typeof taxModes)[number];
  /** Percent, as decimal text, as are the other percentages. */
  taxPercent: string;
  priority: number;
  payee: { id: string; name: string } | null;
  vacancyPercent: string;
  prepayPercent: string;
  status: 'active' | 'archived';
  scopeKind: FeeItemScopeInput['kind'];
  places: ScopePlaceView[];
  /** Earliest first. */
  prices: PriceView[];
  /** In force today, and the next one to come. */
  currentPrice: PriceView | null;
  nextPrice: PriceView | null;
};

/** `today` is the company's local day. */
export function feeItemView(row: Row, today: Day): FeeItemView {
  const prices = row.prices.map(priceView);
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    kind: row.kind as FeeItemView['kind'],
    areaKind: row.areaKind as FeeItemView['areaKind'],
    quantityUnit: row.quantityUnit,
    tierBasis: row.tierBasis as FeeItemView['tierBasis'],
    formula: row.formula,
    cycleMonths: row.cycleMonths,
    timing: row.timing as FeeItemView['timing'],
    dueDay: row.dueDay,
    rounding: row.rounding,
    roundingUnit: row.roundingUnit,
    taxMode: row.taxMode as FeeItemView['taxMode'],
    taxPercent: row.taxRate.times(100).toFixed(),
    priority: row.priority,
    payee: row.payee,
    vacancyPercent: row.vacancyPercent.toFixed(),
    prepayPercent: row.prepayPercent.toFixed(),
    status: row.status as FeeItemView['status'],
    scopeKind: row.scopeKind as FeeItemView['scopeKind'],
    places: row.scopes.map((scope) => ({
      communityId: scope.communityId,
      communityName: scope.community?.name ?? scope.building?.community.name ?? null,
      buildingId: scope.buildingId,
      buildingName: scope.building?.name ?? null,
      propertyKind: scope.propertyKind as ScopePlaceView['propertyKind'],
      propertyTag: scope.propertyTag,
    })),
    prices,
    currentPrice: prices.filter((price) => price.validFrom <= today).at(-1) ?? null,
    nextPrice: prices.find((price) => price.validFrom > today) ?? null,
  };
}

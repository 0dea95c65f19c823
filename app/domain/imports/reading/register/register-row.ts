import type { Day } from '#app/kernel/dates.ts';

export type PropertyKind = 'dwelling' | 'shop' | 'office' | 'parking_space' | 'storage_room';
export type PropertyStatus =
  | 'occupied'
  | 'unsold'
  | 'handed_over'
  | 'empty'
  | 'decorated'
  | 'let'
  | 'sold'
  | 'free'
  | 'decorating';
export type PersonKind = 'owner' | 'household_member' | 'renter' | 'temporary';

/**
 * Where a property is. `community` is null where the file does not say (the import then has one of its own); `code` is
 * the property's full name within it: `3-1-1201`, `3-0-5` for a shop without an entrance, `lot-number` for parking.
 */
export type PropertyPlace = {
  community: string | null;
  propertyKind: PropertyKind;
  propertyCode: string;
};

/** What a file tells, one fact a row, and every value fit for JSON: areas and prices are exact decimal text. */
export type RegisterFact =
  | {
      entity: 'community';
      data: { name: string; city: string | null; district: string | null; address: string | null };
    }
  | {
      entity: 'building';
      data: { community: string | null; name: string; floors: number | null; hasLift: boolean | null };
    }
  | {
      entity: 'entrance';
      data: {
        community: string | null;
        building: string;
        name: string;
        floors: number | null;
        hasLift: boolean | null;
      };
    }
  | {
      entity: 'person';
      data: {
        /** Names the person within this file. */
        ref: string;
        /** The number that the company gave; null where the file has none. */
        number: string | null;
        name: string;
        gender: 'male' | 'female' | null;
        phone: string | null;
        email: string | null;
        identityNumber: string | null;
        kind: PersonKind;
        /** `ref` of the owner to whose household or lease the person belongs. */
        ownerRef: string | null;
      };
    }
  | {
      entity: 'fee_item';
      data: {
        number: string;
        name: string;
        category: string | null;
        kind: 'fixed' | 'per_area';
        /** Major units of the currency: per month, or per square metre and month. */
        unitPrice: string;
        /** Major units per month, on top of a price per area. */
        surcharge: string;
        /** 1, 3, 6, 12, or 0 for a fee that is charged once. */
        cycleMonths: number;
        timing: 'advance' | 'arrears';
        startsOn: Day | null;
        endsOn: Day | null;
      };
    }
  | {
      entity: 'property';
      data: {
        community: string | null;
        kind: PropertyKind;
        code: string;
        building: string | null;
        /** Null for shops at the street and for parking spaces. */
        entrance: string | null;
        room: string;
        floor: number | null;
        layout: string | null;
        /** Square metres, at most four decimals. */
        builtArea: string | null;
        innerArea: string | null;
        /** Minor units of the company's currency a month, as text: money is a string in JSON. */
        rent: string | null;
        status: PropertyStatus | null;
        parking: { lot: string | null; level: 'above_ground' | 'below_ground' | null } | null;
      };
    }
  | {
      entity: 'tenure';
      data: PropertyPlace & {
        personRef: string;
        kind: PersonKind;
        startsOn: Day | null;
        endsOn: Day | null;
      };
    }
  | {
      entity: 'fee_assignment';
      data: PropertyPlace & { feeNumber: string; startsOn: Day };
    }
  | {
      entity: 'vehicle';
      data: PropertyPlace & {
        personRef: string | null;
        plate: string;
        brand: string | null;
        kind: 'car' | 'bus' | 'truck';
        color: string | null;
      };
    };

export type RegisterEntity = RegisterFact['entity'];

/** A fact and the place in the file that told it; `row` counts from 1 as the spreadsheet program shows it. */
export type RegisterRow = RegisterFact & { sheet: string; row: number };

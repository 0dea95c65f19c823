import { type RouteConfigEntry, route } from '@remix-run/route-config';

const folder = 'routes/console/register';

/** Below `/console`. */
export const registerRoutes: RouteConfigEntry[] = [
  route('import', `${folder}/import/imports.tsx`),
  route('import/:import', `${folder}/import/import.tsx`),
  route('import/:import/issues.csv', `${folder}/import/issues-csv.ts`),
  route('properties', `${folder}/properties/properties.tsx`),
  route('properties/new', `${folder}/properties/new-property.tsx`),
  route('properties/export', `${folder}/properties/export.ts`),
  route('properties/:property', `${folder}/properties/property.tsx`),
  route('properties/:property/prepaid', 'routes/console/register/properties/prepaid/prepaid.tsx'),
  route('properties/:property/online', 'routes/console/register/properties/online/online.tsx'),
  route('properties/:property/move', `${folder}/properties/move/move.tsx`),
  route('properties/:property/edit', `${folder}/properties/edit-property.tsx`),
  route('people', `${folder}/people/people.tsx`),
  route('people/:person', `${folder}/people/person.tsx`),
  route('people/:person/loyalty', `${folder}/people/loyalty/loyalty-acts.ts`),
  route('people/:person/identity', `${folder}/people/identity.ts`),
  route('communities', `${folder}/communities/communities.tsx`),
  route('person-search', `${folder}/people-choice/search.ts`),
  route('vehicles', `${folder}/vehicles/vehicles.tsx`),
  route('vehicles/:vehicle', `${folder}/vehicles/vehicle.tsx`),
  route('parking-cards', `${folder}/parking-cards/parking-cards.tsx`),
  route('parking-cards/new', `${folder}/parking-cards/new-card.tsx`),
  route('parking-cards/:card', `${folder}/parking-cards/parking-card.tsx`),
  route('search.json', `${folder}/search-json.ts`),
];

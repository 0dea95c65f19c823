import { propertyKinds, propertyStatuses } from '#app/domain/properties/property-words.ts';
import { readListParams } from '#app/http/list-params.ts';
import { isId } from '#app/kernel/ids.ts';

/** The state of the list of properties in an address, for the list and for its export. */
export function readPropertyFilter(request: Request) {
  const params = readListParams(request, { sorts: ['code', 'created'], defaultSort: 'code' });
  const id = (name: string) => {
    const value = params.filter(name);
    return value && isId(value) ? value : null;
  };
  const communityId = id('community');
  return {
    params,
    filter: {
      q: params.q || null,
      communityId,
      // Without its community the building's filter is not shown, so it does not count either.
      buildingId: communityId && id('building'),
      kind: params.filter('kind', propertyKinds),
      status: params.filter('status', propertyStatuses),
    },
  };
}

import type { FieldTicket } from '#app/domain/tickets/field/field-work.ts';

type Place = Pick<FieldTicket, 'latitude' | 'longitude' | 'address' | 'place'>;

/**
 * An address that the phone's own map opens: `geo:` (RFC 5870) leaves the choice of the map to an Android phone; an iPhone knows it only as a map
 * link. Null where neither place nor address is known.
 */
export function directionsTo(
  { latitude, longitude, address, place }: Place,
  device = typeof navigator === 'undefined' ? '' : navigator.userAgent,
): string | null {
  const name = encodeURIComponent(address ?? place);
  const known = latitude !== null && longitude !== null;
  if (!known && !address) return null;
  if (/iPhone|iPad|Macintosh/.test(device))
    return `https://maps.apple.com/?daddr=${known ? `${latitude},${longitude}` : name}`;
  return known ? `geo:${latitude},${longitude}?q=${latitude},${longitude}(${name})` : `geo:0,0?q=${name}`;
}

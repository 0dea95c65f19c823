import type { Place } from '#app/domain/tickets/dispatch/candidates/distance-km.ts';

const kmOfDegree = 111.2;
const edge = 60;
/** One community alone is drawn with this much around it. */
const leastKm = 2;

/** Where places lie on a drawing of so many units, to scale and north at the top; null where there are none. */
export function drawingOf(places: Place[], { width, height }: { width: number; height: number }) {
  if (places.length === 0) return null;
  const latitudes = places.map(({ latitude }) => latitude);
  const longitudes = places.map(({ longitude }) => longitude);
  const middle = {
    latitude: (Math.min(...latitudes) + Math.max(...latitudes)) / 2,
    longitude: (Math.min(...longitudes) + Math.max(...longitudes)) / 2,
  };
  // Degrees of longitude are shorter the further from the equator.
  const eastKm = kmOfDegree * Math.cos((middle.latitude * Math.PI) / 180);
  const wideKm = Math.max(leastKm, (Math.max(...longitudes) - Math.min(...longitudes)) * eastKm);
  const highKm = Math.max(leastKm / 2, (Math.max(...latitudes) - Math.min(...latitudes)) * kmOfDegree);
  const unitsOfKm = Math.min((width - 2 * edge) / wideKm, (height - 2 * edge) / highKm);
  const scaleKm = roundKm(120 / unitsOfKm);
  return {
    at: ({ latitude, longitude }: Place) => ({
      x: width / 2 + (longitude - middle.longitude) * eastKm * unitsOfKm,
      y: height / 2 - (latitude - middle.latitude) * kmOfDegree * unitsOfKm,
    }),
    scaleKm,
    scaleLength: scaleKm * unitsOfKm,
  };
}

/** 1, 2 or 5 of a power of ten, not above. */
function roundKm(km: number): number {
  const power = 10 ** Math.floor(Math.log10(km));
  return (km >= 5 * power ? 5 : km >= 2 * power ? 2 : 1) * power;
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceKm } from './distance-km.ts';
import { type CandidateFacts, defaultWeights, scoreCandidate } from './score-candidate.ts';

const weight = fc.integer({ min: 0, max: 100 });
const weights = fc.record({ skill: weight, load: weight, distance: weight });
const facts: fc.Arbitrary<CandidateFacts> = fc
  .record({
    neededSkills: fc.integer({ min: 0, max: 5 }),
    held: fc.integer({ min: 0, max: 5 }),
    load: fc.integer({ min: 0, max: 40 }),
    distanceKm: fc.option(fc.double({ min: 0, max: 200, noNaN: true })),
  })
  .map(({ held, ...rest }) => ({ ...rest, heldSkills: Math.min(held, rest.neededSkills) }));

describe('the score of a candidate', () => {
  it('lies within 0 and 100 and is the sum of its parts', () => {
    fc.assert(
      fc.property(facts, weights, (known, counts) => {
        const { total, parts } = scoreCandidate(known, counts);
        expect(total).toBeGreaterThanOrEqual(0);
        expect(total).toBeLessThanOrEqual(100);
        const sum = parts.skill.points + parts.load.points + parts.distance.points;
        expect(Math.abs(sum - total)).toBeLessThan(0.2);
      }),
    );
  });

  it('never rises with more in hand, further away or fewer skills', () => {
    fc.assert(
      fc.property(facts, weights, fc.integer({ min: 1, max: 9 }), (known, counts, more) => {
        const { total } = scoreCandidate(known, counts);
        expect(scoreCandidate({ ...known, load: known.load + more }, counts).total).toBeLessThanOrEqual(
          total,
        );
        if (known.distanceKm !== null) {
          const further = { ...known, distanceKm: known.distanceKm + more };
          expect(scoreCandidate(further, counts).total).toBeLessThanOrEqual(total);
        }
        if (known.heldSkills > 0) {
          const fewer = { ...known, heldSkills: known.heldSkills - 1 };
          expect(scoreCandidate(fewer, counts).total).toBeLessThanOrEqual(total);
        }
      }),
    );
  });

  it('is what the weights say', () => {
    const perfect = { neededSkills: 2, heldSkills: 2, load: 0, distanceKm: 0 };
    expect(scoreCandidate(perfect, defaultWeights).total).toBe(100);
    const half = { neededSkills: 2, heldSkills: 1, load: 4, distanceKm: 5 };
    expect(scoreCandidate(half, defaultWeights)).toMatchObject({
      total: 50,
      parts: { skill: { points: 20 }, load: { points: 17.5 }, distance: { points: 12.5 } },
    });
    expect(scoreCandidate(perfect, { skill: 0, load: 0, distance: 0 }).total).toBe(0);
  });

  it('knows how far Shanghai is from Beijing', () => {
    const km = distanceKm(
      { latitude: 31.2304, longitude: 121.4737 },
      { latitude: 39.9042, longitude: 116.4074 },
    );
    expect(km).toBeGreaterThan(1_055);
    expect(km).toBeLessThan(1_080);
  });
});

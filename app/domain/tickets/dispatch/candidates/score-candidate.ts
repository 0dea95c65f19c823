/** How much each part counts; the company sets them in its ticket policy. */
export type DispatchWeights = { skill: number; load: number; distance: number };
export const defaultWeights: DispatchWeights = { skill: 40, load: 35, distance: 25 };

/** What is known of somebody who could do it. */
export type CandidateFacts = {
  neededSkills: number;
  heldSkills: number;
  /** Tickets in their hands. */
  load: number;
  /** From where they were seen last to the community; null where that is not known. */
  distanceKm: number | null;
};

export const scoreParts = ['skill', 'load', 'distance'] as const;
export type ScorePart = (typeof scoreParts)[number];
/** `share`: 0 to 1, how well they fit in this; `points`: what that gives of the 100 that there are. */
export type Score = { total: number; parts: Record<ScorePart, { share: number; points: number }> };

/** With so many tickets in hand nobody takes another, and from so far away nobody comes quickly. */
const fullLoad = 8;
const farKm = 10;

/**
 * How well somebody fits, 0 to 100. Where nobody knows how far away they are, that counts half: whoever does not share their position is neither
 * preferred nor passed over for it.
 */
export function scoreCandidate(facts: CandidateFacts, weights: DispatchWeights): Score {
  const { neededSkills, heldSkills, load, distanceKm } = facts;
  const shares: Record<ScorePart, number> = {
    skill: neededSkills === 0 ? 1 : heldSkills / neededSkills,
    load: Math.max(0, 1 - load / fullLoad),
    distance: distanceKm === null ? 0.5 : Math.max(0, 1 - distanceKm / farKm),
  };
  const all = scoreParts.reduce((sum, part) => sum + weights[part], 0);
  const pointsOf = (part: ScorePart) => (all === 0 ? 0 : (100 * weights[part] * shares[part]) / all);
  const parts = Object.fromEntries(
    scoreParts.map((part) => [part, { share: shares[part], points: oneDecimal(pointsOf(part)) }]),
  ) as Score['parts'];
  return { total: oneDecimal(scoreParts.reduce((sum, part) => sum + pointsOf(part), 0)), parts };
}

const oneDecimal = (value: number) => Math.round(value * 10) / 10;

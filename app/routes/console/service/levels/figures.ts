import type { LevelCount } from '#app/domain/service-levels/service-level-figures.ts';
import { clockStages } from '#app/domain/tickets/machine/transitions.ts';

export type Sum = { kept: number; late: number; running: number };

function sumOf(counts: readonly LevelCount[]): Sum {
  return counts.reduce(
    (sum, { kept, late, running }) => ({
      kept: sum.kept + kept,
      late: sum.late + late,
      running: sum.running + running,
    }),
    { kept: 0, late: 0, running: 0 },
  );
}

/** The counts by stage, by week and by department, each in its own order. */
export function figuresOf(counts: readonly LevelCount[]) {
  const weeks = [...new Set(counts.map(({ week }) => week))].sort();
  const departments = [...new Map(counts.map(({ department: of }) => [of?.id ?? null, of]))].map(
    ([, of]) => of,
  );
  return {
    stages: clockStages.map((stage) => ({
      stage,
      ...sumOf(counts.filter((count) => count.stage === stage)),
    })),
    weeks: weeks.map((week) => ({
      week,
      stages: Object.fromEntries(
        clockStages.map((stage) => [
          stage,
          sumOf(counts.filter((count) => count.week === week && count.stage === stage)).late,
        ]),
      ) as Record<(typeof clockStages)[number], number>,
    })),
    departments: departments.map((department) => ({
      department,
      ...sumOf(counts.filter((count) => (count.department?.id ?? null) === (department?.id ?? null))),
    })),
  };
}

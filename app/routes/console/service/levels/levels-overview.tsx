import { useTranslation } from 'react-i18next';
import { BarChart } from '#app/components/charts/bar-chart.tsx';
import { DataTable } from '#app/components/table/data-table.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { StatTile } from '#app/components/ui/stat-tile.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { LevelCount } from '#app/domain/service-levels/service-level-figures.ts';
import { clockStages } from '#app/domain/tickets/machine/transitions.ts';
import { figuresOf, type Sum } from './figures.ts';

/** The share that was kept by stage, what was late by week, and the departments side by side. */
export function LevelsOverview({ counts }: { counts: readonly LevelCount[] }) {
  const { t } = useTranslation('levels');
  const format = useFormat();
  const { stages, weeks, departments } = figuresOf(counts);
  const share = ({ kept, late }: Sum) => (kept + late === 0 ? '—' : format.percent(kept / (kept + late)));
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-3">
        {stages.map(({ stage, ...sum }) => (
          <StatTile
            key={stage}
            label={t('figures.keptShare', { stage: t(`stages.${stage}`) })}
            value={share(sum)}
            note={t('figures.keptOf', {
              kept: format.number(sum.kept),
              all: format.number(sum.kept + sum.late),
            })}
          />
        ))}
      </div>
      <Card title={t('figures.byWeek')}>
        <BarChart
          label={t('figures.byWeek')}
          rows={weeks.map(({ week, stages: late }) => ({
            name: t('figures.weekOf', { day: format.day(week) }),
            ...late,
          }))}
          series={clockStages.map((stage) => ({ key: stage, label: t(`stages.${stage}`) }))}
          formatValue={(value) => format.number(value)}
          stacked
        />
      </Card>
      <h2 className="font-semibold text-base">{t('figures.byDepartment')}</h2>
      <DataTable
        label={t('figures.byDepartment')}
        rows={departments}
        rowId={({ department }) => department?.id ?? 'none'}
        columns={[
          {
            id: 'department',
            header: t('figures.department'),
            cell: ({ department }) => department?.name ?? t('figures.noDepartment'),
          },
          { id: 'kept', header: t('figures.kept'), numeric: true, cell: ({ kept }) => format.number(kept) },
          { id: 'late', header: t('figures.late'), numeric: true, cell: ({ late }) => format.number(late) },
          {
            id: 'running',
            header: t('figures.running'),
            numeric: true,
            cell: ({ running }) => format.number(running),
          },
          { id: 'share', header: t('figures.share'), numeric: true, cell: share, card: 'aside' },
        ]}
      />
    </>
  );
}

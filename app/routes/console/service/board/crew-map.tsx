import { useTranslation } from 'react-i18next';
import { cn } from '#app/components/cn.ts';
import { initials } from '#app/components/ui/avatar.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { CrewMember, MappedCommunity } from '#app/domain/tickets/dispatch/board/list-crews.ts';
import type { Place } from '#app/domain/tickets/dispatch/candidates/distance-km.ts';
import { drawingOf } from './drawing-of.ts';

type CrewMapProps = { crews: CrewMember[]; communities: MappedCommunity[] };

/** Communities and whoever is on duty, drawn to scale without a map from elsewhere: nobody outside learns where they are. */
export function CrewMap({ crews, communities }: CrewMapProps) {
  const { t } = useTranslation('dispatch');
  const seen = crews.flatMap((crew) => (crew.position ? [{ ...crew, position: crew.position }] : []));
  if (communities.length + seen.length === 0)
    return <p className="text-muted text-sm">{t('map.noPlaces')}</p>;
  return (
    <figure>
      {/* What is written would shrink with the drawing: a phone has one of its own. */}
      <Drawing seen={seen} communities={communities} width={800} height={460} className="max-sm:hidden" />
      <Drawing seen={seen} communities={communities} width={400} height={340} className="sm:hidden" />
      <figcaption className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-muted text-xs">
        <span className="inline-flex items-center gap-1.5">
          <span aria-hidden className="size-3 rounded-sm border border-muted bg-surface" />
          {t('map.community')}
        </span>
        <span className="inline-flex items-center gap-1.5">
          <span aria-hidden className="size-3 rounded-full bg-brand" />
          {t('map.worker')}
        </span>
      </figcaption>
    </figure>
  );
}

type DrawingProps = {
  seen: { membershipId: string; name: string; position: Place }[];
  communities: MappedCommunity[];
  width: number;
  height: number;
  className: string;
};

function Drawing({ seen, communities, width, height, className }: DrawingProps) {
  const { t } = useTranslation('dispatch');
  const format = useFormat();
  const drawing = drawingOf([...communities, ...seen.map(({ position }) => position)], { width, height });
  if (!drawing) return null;
  const { at, scaleKm, scaleLength } = drawing;
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t('map.drawing')}
      className={cn('w-full rounded-lg border border-line bg-sunken', className)}
    >
      {communities.map((community) => {
        const { x, y } = at(community);
        // Its name lies where there is room.
        const [side, anchor] = x > width * 0.6 ? ([-12, 'end'] as const) : ([12, 'start'] as const);
        return (
          <g key={community.id}>
            <rect
              x={x - 7}
              y={y - 7}
              width={14}
              height={14}
              rx={3}
              className="fill-surface stroke-muted"
              strokeWidth={1.5}
            />
            <text x={x + side} y={y + 4.5} textAnchor={anchor} className="fill-muted text-[13px]">
              {community.name}
            </text>
          </g>
        );
      })}
      {seen.map(({ membershipId, name, position }) => {
        const { x, y } = at(position);
        return (
          <g key={membershipId}>
            <title>{name}</title>
            <circle cx={x} cy={y} r={15} className="fill-brand stroke-surface" strokeWidth={2} />
            <text x={x} y={y + 4} textAnchor="middle" className="fill-on-brand font-medium text-[11px]">
              {initials(name)}
            </text>
          </g>
        );
      })}
      <g transform={`translate(${width - scaleLength - 20} ${height - 22})`} className="stroke-muted">
        <path d={`M0 -5V0H${scaleLength}V-5`} fill="none" strokeWidth={1.5} />
        <text x={scaleLength / 2} y={-6} textAnchor="middle" className="fill-muted stroke-none text-[12px]">
          {t('map.scale', { km: format.number(scaleKm) })}
        </text>
      </g>
    </svg>
  );
}

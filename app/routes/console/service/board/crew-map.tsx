import { useTranslation } from 'react-i18next';
import { initials } from '#app/components/ui/avatar.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { CrewMember, MappedCommunity } from '#app/domain/tickets/dispatch/board/list-crews.ts';
import { drawingOf } from './drawing-of.ts';

const width = 800;
const height = 460;

/** Communities and whoever is on duty, drawn to scale without a map from elsewhere: nobody outside learns where they are. */
export function CrewMap({ crews, communities }: { crews: CrewMember[]; communities: MappedCommunity[] }) {
  const { t } = useTranslation('dispatch');
  const format = useFormat();
  const seen = crews.flatMap((crew) => (crew.position ? [{ ...crew, position: crew.position }] : []));
  const drawing = drawingOf([...communities, ...seen.map(({ position }) => position)], { width, height });
  if (!drawing) return <p className="text-muted text-sm">{t('map.noPlaces')}</p>;
  const { at, scaleKm, scaleLength } = drawing;
  return (
    <figure>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={t('map.drawing')}
        className="w-full rounded-lg border border-line bg-sunken"
      >
        {communities.map((community) => {
          const { x, y } = at(community);
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
              <text x={x + 12} y={y + 4.5} className="fill-muted text-[13px]">
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

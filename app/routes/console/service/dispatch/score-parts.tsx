import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/components/use-format.ts';
import type { Candidate } from '#app/domain/tickets/dispatch/candidates/candidates-of.ts';
import { scoreParts } from '#app/domain/tickets/dispatch/candidates/score-candidate.ts';

type ScorePartsProps = Pick<Candidate, 'score' | 'load' | 'distanceKm' | 'seenBy' | 'missingSkills'>;

/** How the score of a candidate comes about, a bar for each part and the fact behind it. */
export function ScoreParts({ score, load, distanceKm, seenBy, missingSkills }: ScorePartsProps) {
  const { t } = useTranslation('dispatch');
  const format = useFormat();
  const facts = {
    skill:
      missingSkills.length > 0
        ? t('score.missing', { skills: missingSkills.join(', ') })
        : t('score.skilled'),
    load: t('score.load', { count: load }),
    distance:
      distanceKm === null
        ? t('score.unknown')
        : t(seenBy === 'position' ? 'score.km' : 'score.kmLast', { km: format.number(distanceKm) }),
  };
  return (
    <dl className="mt-2 grid gap-x-4 gap-y-1.5 text-xs sm:grid-cols-3">
      {scoreParts.map((part) => (
        <div key={part}>
          <dt className="flex justify-between gap-2 text-muted">
            <span>{t(`score.${part}`)}</span>
            <span className="figures">{format.number(score.parts[part].points)}</span>
          </dt>
          <dd>
            <span className="mt-1 block h-1 overflow-hidden rounded-full bg-sunken" aria-hidden>
              <span
                className="block h-full rounded-full bg-brand"
                style={{ width: `${Math.round(score.parts[part].share * 100)}%` }}
              />
            </span>
            <span className="mt-0.5 block text-muted">{facts[part]}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

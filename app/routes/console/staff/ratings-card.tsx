import { MessageSquareQuote } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { BarChart } from '#app/components/charts/bar-chart.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { callbackOutcomes } from '#app/domain/callbacks/callback-outcomes.ts';
import type { StaffRatings } from '#app/domain/ratings/staff-ratings.ts';

const stars = [0, 1, 2, 3, 4, 5];
const aspects = ['overall', 'speed', 'result', 'attitude'] as const;

/** What owners thought of somebody's work: the means, month by month, what they wrote, and what they said when they were called. */
export function RatingsCard({ ratings }: { ratings: StaffRatings }) {
  const { t } = useTranslation(['staff', 'aftercare']);
  const format = useFormat();
  const { count, means, months, latest, callbacks } = ratings;
  const twoDigits = (value: number | string) => format.number(Number(value), { maximumFractionDigits: 2 });
  return (
    <Card title={t('ratings.title')} description={means ? t('ratings.count', { count }) : undefined}>
      {!means ? (
        <p className="text-muted text-sm">{t('ratings.none')}</p>
      ) : (
        <div className="space-y-5">
          <dl className="grid grid-cols-2 gap-3 sm:grid-cols-4">
            {aspects.map((aspect) => (
              <div key={aspect} className="rounded-md bg-sunken px-3 py-2">
                <dt className="text-muted text-sm">{t(`ratings.${aspect}`)}</dt>
                <dd className="figures font-semibold text-lg">{twoDigits(means[aspect])}</dd>
              </div>
            ))}
          </dl>
          {months.length > 1 && (
            <BarChart
              label={t('ratings.byMonth')}
              rows={months.map(({ month, overall }) => ({
                name: format.month(month),
                overall: Number(overall),
              }))}
              series={[{ key: 'overall', label: t('ratings.overall') }]}
              formatValue={twoDigits}
              marks={stars}
              height={180}
            />
          )}
          {latest.length > 0 && (
            <ul className="divide-y divide-line">
              {latest
                .slice(0, 5)
                .map(({ ticketId, number, title, speed, result, attitude, comment, createdAt }) => (
                  <li key={ticketId} className="py-2.5 first:pt-0 last:pb-0">
                    <p className="flex flex-wrap items-baseline gap-x-3">
                      <TextLink to={`/console/service/tickets/${ticketId}`}>
                        {t('ratings.ticket', { number: String(number), title })}
                      </TextLink>
                      <span className="figures text-muted text-sm">
                        {t('ratings.three', { speed, result, attitude })} · {format.moment(createdAt)}
                      </span>
                    </p>
                    {comment && (
                      <p className="mt-1 flex gap-2 text-sm">
                        <MessageSquareQuote aria-hidden className="mt-0.5 size-4 shrink-0 text-faint" />
                        <span className="min-w-0 break-words">{comment}</span>
                      </p>
                    )}
                  </li>
                ))}
            </ul>
          )}
        </div>
      )}
      {callbackOutcomes.some((outcome) => callbacks[outcome] > 0) && (
        <p className="mt-4 border-line border-t pt-3 text-muted text-sm">
          {t('ratings.calls')}{' '}
          {format.list(
            callbackOutcomes
              .filter((outcome) => callbacks[outcome] > 0)
              .map(
                (outcome) =>
                  `${t(`aftercare:callbacks.outcomes.${outcome}`)} ${format.number(callbacks[outcome])}`,
              ),
          )}
        </p>
      )}
    </Card>
  );
}

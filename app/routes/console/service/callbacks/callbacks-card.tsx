import { useTranslation } from 'react-i18next';
import { Card } from '#app/components/ui/card.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { CallbackView } from '#app/domain/callbacks/callback-view.ts';
import type { TicketRatingView } from '#app/domain/ratings/get-ticket-rating.ts';
import { RatingView } from '../ratings/rating-view.tsx';
import { CallbackOutcome } from './callback-outcome.tsx';
import { RecordCall } from './record-call.tsx';
import { Recording } from './recording-player.tsx';

type CallbacksCardProps = {
  ticket: { ticketId: string; number: bigint; contactName: string | null; contactPhone: string | null };
  rating: TicketRatingView | null;
  callbacks: readonly CallbackView[];
  /** Whether the reader calls about it now. */
  mayCall: boolean;
};

/** What the owner thought of the work, and what they said when they were called. */
export function CallbacksCard({ ticket, rating, callbacks, mayCall }: CallbacksCardProps) {
  const { t } = useTranslation('aftercare');
  const format = useFormat();
  return (
    <Card title={t('callbacks.panel')} actions={mayCall && <RecordCall ticket={ticket} />}>
      {rating ? (
        <RatingView rating={rating} />
      ) : (
        <p className="text-muted text-sm">{t('callbacks.noRating')}</p>
      )}
      {callbacks.length > 0 && (
        <ul className="mt-4 divide-y divide-line border-line border-t">
          {callbacks.map(({ id, outcome, comment, calledByName, createdAt, nextCallAt, isRecorded }) => (
            <li key={id} className="space-y-1.5 py-3 text-sm">
              <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <CallbackOutcome outcome={outcome} />
                <span className="figures text-muted text-xs">
                  {calledByName} · {format.moment(createdAt)}
                  {nextCallAt && ` · ${t('callbacks.again', { at: format.moment(nextCallAt) })}`}
                </span>
              </p>
              {comment && <p className="whitespace-pre-wrap">{comment}</p>}
              {isRecorded && <Recording callbackId={id} />}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

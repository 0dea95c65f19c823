import { useTranslation } from 'react-i18next';
import { TextLink } from '#app/components/ui/text-link.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { SimilarCase } from '#app/domain/cases/similar-cases.ts';

/** Cases, the most alike first: what it was, and how it was settled. */
export function CaseList({ cases }: { cases: readonly SimilarCase[] }) {
  const { t } = useTranslation('aftercare');
  const format = useFormat();
  return (
    <ol className="divide-y divide-line text-sm">
      {cases.map(
        ({ ticketId, number, title, categoryName, description, resolution, closedAt, isReadable }) => (
          <li key={ticketId} className="space-y-1 py-3 first:pt-0 last:pb-0">
            <p className="font-medium">{title}</p>
            <p className="figures text-muted text-xs">
              {categoryName}
              {closedAt && ` · ${t('cases.closed', { at: format.moment(closedAt) })}`}
            </p>
            {description && description !== title && (
              <p className="line-clamp-3 whitespace-pre-wrap text-muted">{description}</p>
            )}
            <p className="whitespace-pre-wrap">
              <span className="text-muted">{t('cases.solution')}: </span>
              {resolution}
            </p>
            {isReadable && (
              <TextLink to={`/console/service/tickets/${ticketId}`}>
                {t('cases.open', { number: String(number) })}
              </TextLink>
            )}
          </li>
        ),
      )}
    </ol>
  );
}

import { useTranslation } from 'react-i18next';
import { Badge } from '#app/components/ui/badge.tsx';
import type { ListedLine } from '#app/domain/bank/list-bank-lines.ts';
import { useCandidateWords } from './use-candidate-words.ts';

/** What an open line seems to be, and how sure that is. */
export function SuggestionCell({ suggestion }: { suggestion: ListedLine['suggestion'] }) {
  const { t } = useTranslation('bank');
  const words = useCandidateWords();
  if (!suggestion) return <span className="text-muted">{t('suggestion.none')}</span>;
  const { candidate, isCertain, others } = suggestion;
  return (
    <span className="inline-flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1">
      <Badge tone={isCertain ? 'positive' : 'neutral'}>
        {t(isCertain ? 'suggestion.certain' : 'suggestion.likely')}
      </Badge>
      <span className="min-w-0 break-words">{words.title(candidate)}</span>
      {others > 0 && <span className="text-muted text-xs">{t('suggestion.others', { count: others })}</span>}
    </span>
  );
}

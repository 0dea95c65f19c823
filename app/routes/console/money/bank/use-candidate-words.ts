import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/components/use-format.ts';
import type { Candidate } from '#app/domain/bank/matching/candidate.ts';

/** What a candidate is, and why, in the reader's words. */
export function useCandidateWords() {
  const { t } = useTranslation('bank');
  const format = useFormat();
  return {
    title: (candidate: Candidate) =>
      candidate.kind === 'property'
        ? t('suggestion.payFor', { room: candidate.property.code })
        : [t(`document.${candidate.documentKind}`), candidate.label].filter(Boolean).join(' '),
    reasons: ({ reasons }: Candidate) =>
      format.list(
        reasons.map(({ code, params }) =>
          t(`reason.${code}` as 'reason.days_apart', params as { count: number }),
        ),
      ),
  };
}

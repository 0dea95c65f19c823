import { Form, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/components/ui/button.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { useRootData } from '#app/components/use-root-data.ts';
import type { Candidate } from '#app/domain/bank/matching/candidate.ts';
import { paths } from '../../paths.ts';
import { documentPath } from './document-path.ts';
import { useCandidateWords } from './use-candidate-words.ts';

type CandidateListProps = {
  candidates: readonly Candidate[];
  currency: string;
  canMatch: boolean;
  canRecord: boolean;
};

/** What a line may be, best first, with the reasons and a button that says so. */
export function CandidateList({ candidates, currency, canMatch, canRecord }: CandidateListProps) {
  const { t } = useTranslation('bank');
  if (candidates.length === 0) return <p className="text-muted text-sm">{t('line.noCandidates')}</p>;
  return (
    <ul className="divide-y divide-line">
      {candidates.map((candidate) => {
        const key = candidate.kind === 'document' ? candidate.documentId : candidate.property.id;
        const may = candidate.kind === 'document' ? canMatch : canRecord;
        return (
          <li
            key={key}
            className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 py-3 first:pt-0"
          >
            <CandidateText candidate={candidate} currency={currency} />
            {may && <CandidateButton candidate={candidate} />}
          </li>
        );
      })}
    </ul>
  );
}

function CandidateText({ candidate, currency }: { candidate: Candidate; currency: string }) {
  const { t } = useTranslation('bank');
  const words = useCandidateWords();
  const format = useFormat();
  const to =
    candidate.kind === 'property'
      ? paths.property(candidate.property.id)
      : documentPath(candidate.documentKind, candidate.documentId);
  return (
    <div className="min-w-0 flex-1 basis-52 space-y-0.5 text-sm">
      <p className="font-medium">
        {to ? <TextLink to={to}>{words.title(candidate)}</TextLink> : words.title(candidate)}
      </p>
      <p className="text-muted">
        {candidate.kind === 'property'
          ? [
              candidate.property.communityName,
              candidate.payerName,
              t('line.owed', { amount: format.money(candidate.owed, currency) }),
            ]
              .filter(Boolean)
              .join(' · ')
          : format.day(candidate.day)}
      </p>
      <p className="text-muted">{words.reasons(candidate)}</p>
    </div>
  );
}

function CandidateButton({ candidate }: { candidate: Candidate }) {
  const { t } = useTranslation('bank');
  const csrf = useRootData()?.csrf;
  const navigation = useNavigation();
  const isDocument = candidate.kind === 'document';
  const sentId = navigation.formData?.get(isDocument ? 'documentId' : 'propertyId');
  const ownId = isDocument ? candidate.documentId : candidate.property.id;
  return (
    <Form method="post" preventScrollReset>
      {csrf && <input type="hidden" name="csrf" value={csrf} />}
      <input type="hidden" name="intent" value={isDocument ? 'match' : 'pay'} />
      {isDocument ? (
        <>
          <input type="hidden" name="documentKind" value={candidate.documentKind} />
          <input type="hidden" name="documentId" value={candidate.documentId} />
        </>
      ) : (
        <>
          <input type="hidden" name="propertyId" value={candidate.property.id} />
          {candidate.billIds.map((id) => (
            <input key={id} type="hidden" name="billId" value={id} />
          ))}
        </>
      )}
      <Button type="submit" variant="primary" size="sm" pending={sentId === ownId}>
        {t(isDocument ? 'line.confirm' : 'line.confirmPayment')}
      </Button>
    </Form>
  );
}

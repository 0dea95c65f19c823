import { useTranslation } from 'react-i18next';
import { Card } from '#app/components/ui/card.tsx';
import type { SimilarCase } from '#app/domain/cases/similar-cases.ts';
import { CaseList } from './case-list.tsx';

/** How matters like this one were settled before; nothing where none was. */
export function SimilarCard({ cases }: { cases: readonly SimilarCase[] }) {
  const { t } = useTranslation('aftercare');
  if (cases.length === 0) return null;
  return (
    <Card title={t('cases.similar')}>
      <CaseList cases={cases} />
    </Card>
  );
}

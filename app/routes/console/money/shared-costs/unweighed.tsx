import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/feedback/notice.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';
import type { SharedCostDetail } from '#app/domain/shared-costs/get-shared-cost.ts';
import { paths } from '../../paths.ts';

/** The properties that have no share because something about them is not known, each to be put right. */
export function Unweighed({ cost }: { cost: Pick<SharedCostDetail, 'basis' | 'unweighed'> }) {
  const { t } = useTranslation('meters');
  const { count, properties } = cost.unweighed;
  return (
    <Notice
      tone="warning"
      title={t(cost.basis === 'head' ? 'shared.unweighedHead' : 'shared.unweighedArea', { count })}
    >
      <p>{t('shared.unweighedText')}</p>
      <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1">
        {properties.map(({ id, code }) => (
          <li key={id}>
            <TextLink to={paths.property(id)}>{code}</TextLink>
          </li>
        ))}
        {count > properties.length && (
          <li className="text-muted">{t('shared.andMore', { count: count - properties.length })}</li>
        )}
      </ul>
    </Notice>
  );
}

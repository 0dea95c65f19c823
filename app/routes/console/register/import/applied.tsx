import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/feedback/notice.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import type { ImportView } from '#app/domain/imports/get-import.ts';
import { Brings } from './brings.tsx';

const links = [
  { entity: 'property', to: '/console/properties', text: 'seeProperties' },
  { entity: 'person', to: '/console/people', text: 'seePeople' },
  { entity: 'community', to: '/console/communities', text: 'seeCommunities' },
  { entity: 'fee_item', to: '/console/money/fee-items', text: 'seeFees' },
] as const;

export function Applied({ batch }: { batch: ImportView }) {
  const { t } = useTranslation('imports');
  const summary = batch.summary ?? {};
  return (
    <div className="space-y-5">
      <Notice tone="positive" title={t('screens.apply.done')} live>
        {t('screens.apply.doneText')}
      </Notice>
      <Brings summary={summary} />
      <div className="flex flex-wrap gap-2 max-sm:*:flex-1">
        {links
          .filter(({ entity }) => (summary[entity] ?? 0) > 0)
          .map(({ entity, to, text }, index) => (
            <LinkButton key={entity} to={to} variant={index === 0 ? 'primary' : 'secondary'}>
              {t(`screens.apply.${text}`)}
            </LinkButton>
          ))}
        <LinkButton to="/console/import" variant="ghost">
          {t('screens.apply.another')}
        </LinkButton>
      </div>
    </div>
  );
}

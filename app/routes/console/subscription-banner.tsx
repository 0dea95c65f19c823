import { useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/feedback/notice.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import type { Standing } from '#app/domain/subscription/get-standing.ts';

const tones = {
  trial_ends: 'info',
  cancels: 'info',
  past_due: 'warning',
  read_only: 'warning',
  cancelled: 'warning',
} as const;

/** Above every page of the console while the subscription wants something: a way on for who may take it, words for the others. */
export function SubscriptionBanner({ standing, canManage }: { standing: Standing; canManage: boolean }) {
  const { t } = useTranslation('subscription');
  const page = '/console/settings/subscription';
  const isThere = useLocation().pathname.startsWith(page);
  const { kind } = standing;
  const title =
    'days' in standing
      ? t(`banner.${standing.kind}.title`, { count: standing.days })
      : t(`banner.${standing.kind}.title`);
  return (
    <div className="px-4 pt-4 md:px-6">
      <Notice
        tone={tones[kind]}
        title={title}
        action={
          canManage &&
          !isThere && (
            <LinkButton to={page} size="sm">
              {t(`banner.action.${kind}`)}
            </LinkButton>
          )
        }
      >
        {t(`banner.${kind}.${canManage ? 'manager' : 'others'}`)}
      </Notice>
    </div>
  );
}

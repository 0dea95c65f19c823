import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/feedback/notice.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';

/** The first thing to do for whoever others wait for. */
export function WaitingApprovals({ count }: { count: number }) {
  const { t } = useTranslation('approvals');
  return (
    <div className="mb-5">
      <Notice
        tone="warning"
        title={t('today.title', { count })}
        action={
          <LinkButton to="/console/approvals" size="sm">
            {t('today.action')}
          </LinkButton>
        }
      />
    </div>
  );
}

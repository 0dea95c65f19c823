import { useSearchParams } from '@remix-run/react';
import { Gauge } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';

/** More than these are looked for among the filters. */
const mostOffered = 8;

/** Where meters are read is chosen first: the communities, a touch each. */
export function ChooseCommunity({ communities }: { communities: readonly { id: string; name: string }[] }) {
  const { t } = useTranslation('meters');
  const [params] = useSearchParams();
  const to = (id: string) => `?${new URLSearchParams([...params, ['community', id]])}`;
  return (
    <EmptyState
      icon={Gauge}
      title={t('round.chooseBuilding')}
      text={t('round.chooseText')}
      action={communities.slice(0, mostOffered).map(({ id, name }) => (
        <LinkButton key={id} to={to(id)}>
          {name}
        </LinkButton>
      ))}
    />
  );
}

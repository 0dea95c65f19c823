import { Megaphone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/components/ui/button.tsx';
import { DateInput } from '#app/components/ui/date-input.tsx';
import { Label } from '#app/components/ui/label.tsx';
import type { Day } from '#app/kernel/dates.ts';
import { ConfirmAction } from '../../confirm-action.tsx';

type PublishNoticeProps = { community: { id: string; name: string }; asOf: Day; rooms: number };

/** Asks before a notice goes on the board, and as of which day. */
export function PublishNotice({ community, asOf, rooms }: PublishNoticeProps) {
  const { t } = useTranslation('dunning');
  return (
    <ConfirmAction
      trigger={
        <Button variant="primary" size="sm">
          <Megaphone aria-hidden />
          {t('board.publish')}
        </Button>
      }
      intent="publish"
      title={t('board.question', { community: community.name })}
      description={t('board.questionText', { count: rooms })}
      confirmLabel={t('board.publish')}
    >
      <input type="hidden" name="communityId" value={community.id} />
      <div className="mt-2 space-y-1.5">
        <Label htmlFor="board-as-of">{t('board.asOf')}</Label>
        <DateInput id="board-as-of" name="asOf" kind="date" defaultValue={asOf} max={asOf} required />
      </div>
    </ConfirmAction>
  );
}

import { useTranslation } from 'react-i18next';
import type { TicketEventName } from '#app/domain/tickets/machine/transitions.ts';

/** Where nobody comes, because it is answered, the same steps go by other words. */
const answered = ['assign', 'acknowledge', 'postpone', 'finish', 'settle'] as const;

/** What happened to a ticket, in words; `confidential` ones are answered. */
export function useEventWord(confidential: boolean): (event: TicketEventName) => string {
  const { t } = useTranslation('tickets');
  return (event) => {
    const other = confidential && answered.find((name) => name === event);
    return other ? t(`answered.${other}`) : t(`event.${event}`);
  };
}

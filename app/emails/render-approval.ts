import { translator } from '#app/locales/translator.ts';
import type { MailProps, RenderedMail } from './mail-content.ts';
import { renderMail } from './render-mail.tsx';

/** Tells an approver what waits for them. `what` and `amount` as the reader reads them. */
export function renderApproval(
  props: MailProps & {
    personName: string;
    requesterName: string;
    what: string;
    amount: string;
    /** The property or payee that it is about. */
    about: string;
    reason: string;
    url: string;
  },
): Promise<RenderedMail> {
  const t = translator(props.language, 'emails');
  const { personName: person, requesterName: requester, what, amount, about, reason } = props;
  const params = { person, requester, what, amount, about, company: props.brand.name };
  return renderMail(
    {
      subject: t('approval.subject', params),
      preview: t('approval.text', params),
      title: t('approval.title', params),
      paragraphs: [
        t('greeting', params),
        t('approval.text', params),
        ...(about ? [t('approval.about', params)] : []),
        ...(reason ? [t('approval.reason', { reason })] : []),
      ],
      button: { label: t('approval.button'), url: props.url },
      notes: [t('plainAddress', { url: props.url })],
    },
    props,
    params,
  );
}

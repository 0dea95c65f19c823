import { translator } from '#app/locales/translator.ts';
import type { MailProps, RenderedMail } from './mail-content.ts';
import { renderMail } from './render-mail.tsx';

/**
 * An invitation to the company's console or portal. `roleName` in the reader's language. Placeholders of a template: `person`, `inviter`,
 * `role`, `company`.
 */
export function renderInvitation(
  props: MailProps & {
    personName: string;
    inviterName: string;
    roleName: string;
    url: string;
    /** Left out where the invitation does not run out. */
    validDays?: number;
  },
): Promise<RenderedMail> {
  const t = translator(props.language, 'emails');
  const values = { person: props.personName, inviter: props.inviterName, role: props.roleName };
  const params = { ...values, company: props.brand.name };
  return renderMail(
    {
      subject: t('invitation.subject', params),
      preview: t('invitation.text', params),
      title: t('invitation.title', params),
      paragraphs: [t('greeting', params), t('invitation.text', params)],
      button: { label: t('invitation.button'), url: props.url },
      notes: [
        ...(props.validDays === undefined ? [] : [t('invitation.valid', { count: props.validDays })]),
        t('plainAddress', { url: props.url }),
      ],
    },
    props,
    values,
  );
}

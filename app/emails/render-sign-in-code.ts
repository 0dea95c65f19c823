import { translator } from '#app/locales/translator.ts';
import type { MailProps, RenderedMail } from './mail-content.ts';
import { renderMail } from './render-mail.tsx';

/** The one-time code for signing in. Placeholders of a template: `code`, `minutes`, `company`. */
export function renderSignInCode(
  props: MailProps & { code: string; validMinutes: number },
): Promise<RenderedMail> {
  const t = translator(props.language, 'emails');
  const company = props.brand.name;
  return renderMail(
    {
      subject: t('signInCode.subject', { code: props.code, company }),
      preview: t('signInCode.text', { count: props.validMinutes }),
      title: t('signInCode.title', { company }),
      paragraphs: [t('signInCode.text', { count: props.validMinutes })],
      code: props.code,
      notes: [t('signInCode.note', { company })],
    },
    props,
    { code: props.code, minutes: String(props.validMinutes) },
  );
}

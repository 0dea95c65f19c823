import type { MailContent, MailProps, RenderedMail } from './mail-content.ts';
import { mailHtml } from './mail-frame.tsx';
import { mailText } from './mail-text.ts';
import { withTemplate } from './with-template.ts';

/**
 * A mail in both its parts. `values` fill the placeholders of the company's template.
 * Throws RangeError where the button's or the logo's address is not http(s).
 */
export async function renderMail(
  content: MailContent,
  props: MailProps,
  values: Readonly<Record<string, string>>,
): Promise<RenderedMail> {
  const final = withTemplate(content, props.template, { ...values, company: props.brand.name });
  for (const url of [final.button?.url, props.brand.logoUrl]) {
    if (url && !/^https?:\/\//i.test(url)) throw new RangeError(`no web address: ${url}`);
  }
  return {
    subject: final.subject,
    html: await mailHtml(final, { brand: props.brand, language: props.language }),
    text: mailText(final, props),
  };
}

import type { Brand } from '#app/kernel/appearance.ts';
import type { Language } from '#app/kernel/languages.ts';

/** What every mail is made with. The logo's address must be absolute. */
export type MailProps = {
  brand: Brand & {
    /** Shown in the foot of the mail. */
    phone?: string | null;
  };
  language: Language;
  /** The company's own words in place of ours; `{{placeholders}}` are filled from the mail's values. */
  template?: { subject?: string | null; intro?: string | null };
};

/** A mail before it has a form: the HTML part and the plain text are two views of it. */
export type MailContent = {
  subject: string;
  /** The line that mail programs show after the subject. */
  preview: string;
  title: string;
  paragraphs: string[];
  /** Set large, for copying. */
  code?: string;
  facts?: { label: string; value: string }[];
  tables?: MailTable[];
  /** Stands under the last table, heavier. */
  total?: { label: string; value: string };
  button?: { label: string; url: string };
  notes?: string[];
};

export type MailTable = {
  title: string;
  rows: { label: string; detail: string; value: string }[];
  total?: { label: string; value: string };
};

export type RenderedMail = { subject: string; html: string; text: string };

import { useTranslation } from 'react-i18next';
import { readIssue } from '#app/kernel/issue-text.ts';

/** Tells an issue in the reader's language: a field's own code first, then an operation's error code. */
export function useIssueText(): (issue: string) => string {
  const { t, i18n } = useTranslation('errors');
  return (text) => {
    const { code, params } = readIssue(text);
    const key = [`fields.${code}`, code].find((candidate) => i18n.exists(`errors:${candidate}`));
    // A code without a text of its own is still an error to correct.
    return key ? t(key as 'fields.invalid', params ?? {}) : t('fields.invalid');
  };
}

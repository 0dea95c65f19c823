import { useTranslation } from 'react-i18next';

/** The names of operations in the reader's words. */
export function useOperationNames() {
  const { t, i18n } = useTranslation('settings');
  const nouns: Record<string, Record<string, string>> = t('audit.operations', { returnObjects: true });
  return {
    /** Every operation that has a text, for choosing one. */
    options: Object.entries(nouns)
      .flatMap(([noun, verbs]) =>
        Object.entries(verbs).map(([verb, label]) => ({ value: `${noun}.${verb}`, label })),
      )
      .sort((a, b) => a.label.localeCompare(b.label, i18n.language)),
    /** One that is not known here, from a newer version, is told by its own name. */
    nameOf: (operation: string) => {
      const [noun = '', verb = ''] = operation.split('.');
      return nouns[noun]?.[verb] ?? operation;
    },
  };
}

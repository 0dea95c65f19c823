import type { Language } from '#app/kernel/languages.ts';

/** A bill that another system has computed: all that is known is where it came from, and what was noted there. */
export type OpeningExplanation = {
  version: 1;
  kind: 'opening';
  /** The file, or the system that sent it. */
  source: string;
  note: string | null;
  /** Minor units. */
  amount: string;
};

export function isOpening(explanation: { kind: string }): explanation is OpeningExplanation {
  return explanation.kind === 'opening';
}

const words: Record<Language, (source: string) => string> = {
  'zh-CN': (source) => `由原收费系统导入（${source}），金额在原系统计算`,
  en: (source) => `Brought over from another charging system (${source}), which computed the amount`,
};

/** Where a bill of another system came from, a line each. */
export function explainOpening({ source, note }: OpeningExplanation, language: Language): string[] {
  return [words[language](source), ...(note ? [note] : [])];
}

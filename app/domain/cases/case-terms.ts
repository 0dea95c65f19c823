/** The most that one text gives: a longer one is found by its beginning. */
const mostTerms = 200;

/** Words that every English report has. */
const common = new Set(
  'a an and are as at be been but by can do for from had has have he her his i in is it its me my no not of on or our she so that the their them then there they this to too us was we were will with you your'.split(
    ' ',
  ),
);
/** Characters between two words of Chinese rather than in one. */
const betweenWords = new Set('的了是在和与及把被我你他她它们这那有就也都很还'.split(''));

/**
 * By what a text is found again, in the order in which it stands there: pairs of neighbouring Chinese characters, because where a word ends is not written, and words
 * of other scripts without the ending that only grammar gives them. Each once.
 */
export function caseTerms(text: string): string[] {
  const terms = new Set<string>();
  const plain = text.normalize('NFKC').toLowerCase().slice(0, 4_000);
  for (const [run] of plain.matchAll(/\p{Script=Han}+|[\p{L}\p{N}]+/gu)) {
    if (terms.size >= mostTerms) break;
    if (/^\p{Script=Han}/u.test(run)) for (const term of pairsOf(run)) terms.add(term);
    else for (const word of wordsOf(run)) terms.add(word);
  }
  return [...terms].slice(0, mostTerms);
}

function pairsOf(run: string): string[] {
  return splitBy(run, betweenWords).flatMap((word) => {
    const characters = [...word];
    if (characters.length === 1) return characters;
    return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
  });
}

function splitBy(run: string, separators: Set<string>): string[] {
  const words = [''];
  for (const character of run) {
    if (separators.has(character)) words.push('');
    else words[words.length - 1] += character;
  }
  return words.filter((word) => word !== '');
}

/** A run of letters and digits may have Chinese in its middle (`3号楼` begins with a digit). */
function wordsOf(run: string): string[] {
  return run.split(/(\p{Script=Han}+)/u).flatMap((part) => {
    if (part === '') return [];
    if (/^\p{Script=Han}/u.test(part)) return pairsOf(part);
    return common.has(part) || part.length > 40 ? [] : [withoutEnding(part)];
  });
}

/** `leaks`, `leaking` and `leaked` are one term. Words of other languages keep theirs. */
function withoutEnding(word: string): string {
  if (!/^[a-z]{4,}$/.test(word)) return word;
  const stem = word
    .replace(/(?<=..)(ss|us|is)$/, '$1_')
    .replace(/ies$/, 'y')
    .replace(/(?<=[sxz]|ch|sh)es$/, '')
    .replace(/(?<=...)s$/, '')
    .replace(/_$/, '')
    .replace(/(?<=[a-z]{3})(ing|ed)$/, '');
  // `dripping` doubles what `drip` has once; `called` does not.
  return /([bdgmnprt])\1$/.test(stem) && stem !== word ? stem.slice(0, -1) : stem.replace(/(?<=...)e$/, '');
}

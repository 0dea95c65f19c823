import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rmbCapital } from './rmb-capital.ts';

test.each<[string, string]>([
  // The examples of the rule itself.
  ['1409.50', '壹仟肆佰零玖元伍角整'],
  ['6007.14', '陆仟零柒元壹角肆分'],
  ['1680.32', '壹仟陆佰捌拾元叁角贰分'],
  ['107000.53', '壹拾万柒仟元伍角叁分'],
  ['16409.02', '壹万陆仟肆佰零玖元零贰分'],
  ['325.04', '叁佰贰拾伍元零肆分'],
  // Its corners.
  ['0.00', '零元整'],
  ['0.01', '壹分'],
  ['0.10', '壹角整'],
  ['0.19', '壹角玖分'],
  ['1.00', '壹元整'],
  ['10.00', '壹拾元整'],
  ['100.01', '壹佰元零壹分'],
  ['101.10', '壹佰零壹元壹角整'],
  ['1001.00', '壹仟零壹元整'],
  ['1010.00', '壹仟零壹拾元整'],
  ['10001.00', '壹万零壹元整'],
  ['10010.00', '壹万零壹拾元整'],
  ['100100.00', '壹拾万零壹佰元整'],
  ['1010000.00', '壹佰零壹万元整'],
  ['10000000.00', '壹仟万元整'],
  ['100000000.00', '壹亿元整'],
  ['100000001.00', '壹亿零壹元整'],
  ['100010000.00', '壹亿零壹万元整'],
  ['110000000.00', '壹亿壹仟万元整'],
  ['1000000000000.00', '壹万亿元整'],
  ['1000000010000.00', '壹万亿零壹万元整'],
  ['1234567890.12', '壹拾贰亿叁仟肆佰伍拾陆万柒仟捌佰玖拾元壹角贰分'],
  ['-368.78', '负叁佰陆拾捌元柒角捌分'],
])('%s is %s', (amount, capital) => {
  expect(rmbCapital(BigInt(amount.replace('.', '')))).toBe(capital);
});

/** Reads capitals back, as a bank clerk does: digits gather places, 万 and 亿 multiply what stands before them. */
function read(capital: string): bigint {
  const places: Record<string, bigint> = { 拾: 10n, 佰: 100n, 仟: 1000n };
  const whole = (text: string): bigint => {
    for (const [word, size] of [
      ['亿', 100_000_000n],
      ['万', 10_000n],
    ] as const) {
      const at = text.lastIndexOf(word);
      if (at >= 0) return whole(text.slice(0, at)) * size + whole(text.slice(at + 1));
    }
    let sum = 0n;
    for (const [, digit, place] of text.matchAll(/([壹贰叁肆伍陆柒捌玖])([拾佰仟]?)/g)) {
      sum += BigInt('零壹贰叁肆伍陆柒捌玖'.indexOf(digit!)) * (places[place!] ?? 1n);
    }
    return sum;
  };
  const [, yuan, jiao, fen] = /^(?:(.*)元)?零?(?:(.)角)?零?(?:(.)分)?整?$/.exec(capital)!;
  return whole(yuan ?? '') * 100n + whole(jiao ?? '') * 10n + whole(fen ?? '');
}

test('what is written can be read back as the same amount, with no doubled or trailing 零', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.bigInt(1n, 999_999_999_999_999n),
        fc.bigInt(1n, 99_999_99n),
        fc.integer({ min: 0, max: 14 }).map((n) => 10n ** BigInt(n)),
      ),
      (amount) => {
        const capital = rmbCapital(amount);
        expect(read(capital)).toBe(amount);
        expect(capital).not.toMatch(/零零|零[元万亿]|^零/);
      },
    ),
    { numRuns: 5000 },
  );
});

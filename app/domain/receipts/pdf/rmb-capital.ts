const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const PLACES = ['', '拾', '佰', '仟'];

/**
 * An amount in fen in the capital characters of Chinese receipts, `叁佰陆拾捌元柒角捌分`, without the words 人民币 before it.
 * Rule: 《支付结算办法》附件一《正确填写票据和结算凭证的基本规定》: 整 after a whole yuan or jiao, never after fen; zeros in the middle are
 * written once; 零 stands for a missing jiao before fen. Where the rule leaves a choice (a yuan or a section that ends in zero) no 零 is written.
 */
export function rmbCapital(amountInFen: bigint): string {
  if (amountInFen < 0n) return `负${rmbCapital(-amountInFen)}`;
  const yuan = amountInFen / 100n;
  const jiao = Number((amountInFen / 10n) % 10n);
  const fen = Number(amountInFen % 10n);
  const whole = yuan > 0n ? `${capitalNumber(yuan)}元` : '';
  if (jiao === 0 && fen === 0) return `${whole || '零元'}整`;
  if (fen === 0) return `${whole}${DIGITS[jiao]}角整`;
  const tenths = jiao > 0 ? `${DIGITS[jiao]}角` : whole && '零';
  return `${whole}${tenths}${DIGITS[fen]}分`;
}

/** A positive whole number: 亿 counts what is above eight digits, 万 what is above four. */
function capitalNumber(value: bigint): string {
  if (value >= 100_000_000n) return joined(value, 100_000_000n, '亿');
  if (value >= 10_000n) return joined(value, 10_000n, '万');
  return capitalSection(Number(value));
}

/** 零 between the halves where the lower one does not fill its places. */
function joined(value: bigint, size: bigint, word: string): string {
  const high = `${capitalNumber(value / size)}${word}`;
  const low = value % size;
  if (low === 0n) return high;
  return `${high}${low < size / 10n ? '零' : ''}${capitalNumber(low)}`;
}

/** 1 to 9999. */
function capitalSection(value: number): string {
  let text = '';
  let zero = false;
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) {
      zero = text !== '';
    } else {
      text += `${zero ? '零' : ''}${DIGITS[digit]}${PLACES[place]}`;
      zero = false;
    }
  }
  return text;
}

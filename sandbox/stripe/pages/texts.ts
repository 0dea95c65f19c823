/** The hosted pages in the two languages of the product. */
export type PageLanguage = 'zh-CN' | 'en';

const en = {
  testMode: 'Sandbox: no money moves',
  otherLanguage: '中文',
  back: 'Back to {name}',
  pay: 'Pay {amount}',
  payTo: 'Pay {name}',
  total: 'Total due',
  email: 'E-mail',
  method: 'Payment method',
  card: 'Card',
  alipay: 'Alipay',
  wechat_pay: 'WeChat Pay',
  cardNumber: 'Card number',
  expiry: 'Expiry (MM / YY)',
  cvc: 'Security code',
  cardName: 'Name on card',
  walletNote: 'You go to {method} to approve the payment, and come back here.',
  testCards: 'Test cards',
  cardSucceeds: 'succeeds',
  cardDeclined: 'is declined',
  cardPoor: 'has too little money',
  cardExpired: 'has expired',
  quantity: '{count} × {amount}',
  authorize: 'Approve the payment',
  authorizeTitle: '{method}: test payment',
  authorizeNote: 'This page stands for {method}. Decide what happens to this payment.',
  authorizeQr: 'In reality a code to scan would be here.',
  fail: 'Refuse the payment',
  cancel: 'Choose another way to pay',
  expired: 'This payment page has expired',
  expiredNote: 'Go back and start the payment again.',
  complete: 'This payment is complete',
  completeNote: 'You can close this page.',
  notFound: 'This page does not exist',
  notFoundNote: 'The address may be incomplete, or the sandbox was restarted.',
  receipt: 'Payment receipt',
  paid: 'Paid',
  failed: 'Not paid',
  refunded: 'Refunded',
  onboardingTitle: 'Set up payments',
  onboardingNote:
    '{platform} uses this sandbox instead of Stripe. The data below is made up; send it to finish.',
  businessName: 'Business name',
  businessType: 'Kind of business',
  company: 'Company',
  individual: 'Individual',
  website: 'Website',
  representative: 'Representative',
  bankAccount: 'Bank account, last four digits',
  finish: 'Agree and send',
  later: 'Finish later',
  'error.method': 'Choose how you want to pay.',
  'error.email': 'Enter a valid e-mail address.',
  'error.incorrect_number': 'The card number is wrong. Use one of the test cards below.',
  'error.invalid_expiry': 'The expiry date is wrong or in the past.',
  'error.invalid_cvc': 'The security code has 3 or 4 digits.',
  'error.name': 'Enter the name on the card.',
  'error.generic_decline': 'Your card was declined. Try another card or another way to pay.',
  'error.insufficient_funds': 'The card has too little money. Try another one.',
  'error.lost_card': 'Your card was declined.',
  'error.expired_card': 'The card has expired. Try another one.',
  'error.incorrect_cvc': 'The security code is wrong.',
  'error.processing_error': 'The card could not be processed. Try again in a moment.',
  'error.refused': 'The payment was refused in {method}. Nothing was charged.',
  'error.businessName': 'Enter the name of the business.',
  'error.bankAccount': 'Enter four digits.',
};

export type TextKey = keyof typeof en;

const zh: Record<TextKey, string> = {
  testMode: '沙盒环境：不会真实扣款',
  otherLanguage: 'English',
  back: '返回{name}',
  pay: '支付 {amount}',
  payTo: '向{name}付款',
  total: '应付总额',
  email: '电子邮箱',
  method: '支付方式',
  card: '银行卡',
  alipay: '支付宝',
  wechat_pay: '微信支付',
  cardNumber: '卡号',
  expiry: '有效期（月 / 年）',
  cvc: '安全码',
  cardName: '持卡人姓名',
  walletNote: '将转到{method}确认付款，完成后自动返回。',
  testCards: '测试卡',
  cardSucceeds: '支付成功',
  cardDeclined: '被拒绝',
  cardPoor: '余额不足',
  cardExpired: '卡已过期',
  quantity: '{count} × {amount}',
  authorize: '确认付款',
  authorizeTitle: '{method}：测试付款',
  authorizeNote: '本页代替{method}，请选择这笔付款的结果。',
  authorizeQr: '真实环境中此处为付款二维码。',
  fail: '拒绝付款',
  cancel: '换一种支付方式',
  expired: '支付页面已过期',
  expiredNote: '请返回后重新发起支付。',
  complete: '付款已完成',
  completeNote: '可以关闭此页面。',
  notFound: '页面不存在',
  notFoundNote: '地址可能不完整，或者沙盒已重新启动。',
  receipt: '付款凭证',
  paid: '已付款',
  failed: '未付款',
  refunded: '已退款',
  onboardingTitle: '开通收款',
  onboardingNote: '{platform}在此使用沙盒代替 Stripe。以下资料均为示例，提交即可完成。',
  businessName: '商户名称',
  businessType: '商户类型',
  company: '企业',
  individual: '个人',
  website: '网站',
  representative: '代表人',
  bankAccount: '银行账户后四位',
  finish: '同意并提交',
  later: '稍后完成',
  'error.method': '请选择支付方式。',
  'error.email': '请输入有效的电子邮箱。',
  'error.incorrect_number': '卡号不正确，请使用下方的测试卡。',
  'error.invalid_expiry': '有效期不正确或已过期。',
  'error.invalid_cvc': '安全码应为 3 或 4 位数字。',
  'error.name': '请输入持卡人姓名。',
  'error.generic_decline': '银行卡被拒绝，请换一张卡或其他支付方式。',
  'error.insufficient_funds': '卡内余额不足，请换一张卡。',
  'error.lost_card': '银行卡被拒绝。',
  'error.expired_card': '银行卡已过期，请换一张卡。',
  'error.incorrect_cvc': '安全码不正确。',
  'error.processing_error': '银行卡处理失败，请稍后再试。',
  'error.refused': '{method}付款已拒绝，没有扣款。',
  'error.businessName': '请输入商户名称。',
  'error.bankAccount': '请输入四位数字。',
};

const texts: Record<PageLanguage, Record<TextKey, string>> = { 'zh-CN': zh, en };

export type Say = (key: TextKey, values?: Record<string, string | number>) => string;

export function sayIn(language: PageLanguage): Say {
  return (key, values = {}) =>
    texts[language][key].replace(/\{(\w+)\}/g, (_match, name: string) => String(values[name] ?? ''));
}

export function isTextKey(key: string): key is TextKey {
  return key in en;
}

/** The `lang` of the address first, then what the session asks for, then the browser. */
export function chooseLanguage(
  url: URL,
  locale: string | null,
  acceptLanguage: string | undefined,
): PageLanguage {
  const wished =
    url.searchParams.get('lang') ?? (locale && locale !== 'auto' ? locale : undefined) ?? acceptLanguage;
  return /^\s*zh/i.test(wished ?? '') ? 'zh-CN' : 'en';
}

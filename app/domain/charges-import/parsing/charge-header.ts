import { plainHeader } from '#app/domain/imports/reading/register/header-words.ts';
import type { SheetRow } from '#app/domain/imports/reading/spreadsheet/cell.ts';
import { type ChargeColumn, chargeColumns } from '../charge-issue.ts';

/** Headers in the form of `plainHeader`; the first one that a table has decides. */
const words: Record<ChargeColumn | 'cycle', string> = {
  community: '小区 小区名称 项目 community estate',
  property:
    '房屋 房号 房屋编号 房产 房产编号 房间号 房屋号 单元房号 property propertycode room roomno unit flat',
  feeItem: '收费项目 费用项目 费用名称 费项 收费科目 费用项 feeitem fee item charge',
  cycle: '缴费周期 周期 cycle months',
  start: '开始时间 开始日期 费用开始时间 计费起始 起始日期 账期起 periodstart start startdate from',
  end: '结束时间 结束日期 费用结束时间 计费截止 截止日期 账期止 periodend end enddate to',
  dueOn: '应缴日期 到期日 缴费截止 缴费期限 应收日期 dueon duedate due',
  amount: '应缴金额 应收金额 账单金额 应收 应缴 欠费金额 amount amountdue billed',
  paid: '实缴金额 实收金额 已缴金额 实收 实缴 paid amountpaid received',
  paidOn: '缴费时间 缴费日期 收款日期 收费日期 支付时间 实缴日期 paidon paymentdate paiddate',
  prepaid: '预存余额 预缴余额 预存金额 预收余额 prepaid prepaidbalance balance credit',
  externalId: '外部编号 原系统编号 单号 流水号 账单号 编号 externalid id billno reference',
  note: '备注 说明 note notes remark remarks',
};

export type ChargeHeader = Map<ChargeColumn | 'cycle', number>;

/** The columns of a row if it is the header: it names a property, and a charge or a prepaid balance. */
export function chargeHeader(row: SheetRow): ChargeHeader | null {
  const headers = row.cells.map((cell) => plainHeader(cell?.text ?? ''));
  const found: ChargeHeader = new Map();
  for (const column of [...chargeColumns, 'cycle'] as const) {
    for (const word of words[column].split(' ')) {
      const at = headers.findIndex(
        (header, index) => header === word && ![...found.values()].includes(index),
      );
      if (at < 0) continue;
      found.set(column, at);
      break;
    }
  }
  const isCharge = ['feeItem', 'start', 'end', 'amount'].every((column) => found.has(column as ChargeColumn));
  return found.has('property') && (isCharge || found.has('prepaid')) ? found : null;
}

import type { MaterialColumn } from './material-issue.ts';

const list = (words: string): readonly string[] => words.split(' ');

/** Words of headers, in the form of `plainHeader`; the first one that a list has decides. */
export const materialWords: Record<MaterialColumn, readonly string[]> = {
  code: list(
    '物料编码 物料编号 物料代码 材料编码 材料编号 商品编码 存货编码 货号 编码 编号 代码 code itemcode materialcode itemno itemnumber sku',
  ),
  name: list(
    '物料名称 材料名称 商品名称 存货名称 品名 名称 物料 材料 name itemname materialname item material description',
  ),
  unit: list('计量单位 单位 基本单位 unit uom unitofmeasure'),
  specification: list('规格型号 规格 型号 specification spec model size'),
  category: list('物料类别 物料分类 材料类别 类别 分类 category group type'),
  salePrice: list('销售单价 销售价 售价 对外价 收费单价 saleprice sellingprice price'),
  quantity: list('期初数量 库存数量 现存数量 结存数量 数量 库存 quantity qty stock onhand openingquantity'),
  cost: list('成本单价 库存单价 采购单价 进价 成本价 单价 unitcost cost costprice purchaseprice'),
  value: list('库存金额 结存金额 期初金额 成本金额 金额 value stockvalue amount totalcost'),
  shelf: list('货位 库位 货架 架位 存放位置 shelf bin location'),
  threshold: list(
    '预警数量 库存预警 预警值 最低库存 安全库存 库存下限 threshold minimum minimumstock reorderpoint safetystock',
  ),
};

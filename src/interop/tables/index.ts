export type { Column, ColumnType, ForeignKey, Row, Table, Value } from './column.js'
export { type CsvSink, csvWriter } from './csv.js'
export {
  type DataPackage,
  type DataPackageField,
  type DataPackageForeignKey,
  type DataPackageOptions,
  type DataPackageResource,
  dataPackage,
} from './data-package.js'
export type { TableName } from './definitions.js'
export { escapeFormula, unescapeFormula } from './formula.js'
export { type ParquetSink, parquetWriter } from './parquet.js'
export { TABLES, tableRows } from './rows.js'
export type { TableWriter } from './table-writer.js'

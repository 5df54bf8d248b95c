export * from './web-annotation-export.js'
export { fromWebAnnotations, type WebAnnotationImportOptions } from './web-annotation-import.js'

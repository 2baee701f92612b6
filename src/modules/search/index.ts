export {
  hideDocumentsOf,
  outdateDocumentsOf,
  outdatedDocuments,
  removeDocument,
  writeDocument,
} from './document.rows.ts';
export type { Behind, Document, Findings, Found, Query } from './document.rules.ts';
export { findDocuments } from './find-documents.ts';
export { type Facet, facetToken, type Token } from './token.rules.ts';

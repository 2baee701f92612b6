export { type TrailEntry, trailOf } from './audit.pages.ts';
export { recordAudit } from './audit.rows.ts';
export type { Act, Json } from './audit.rules.ts';
export { type Anchor, sealAuditBlocks } from './seal-audit-blocks.ts';
export { tryAnchorKey } from './try-anchor-key.ts';

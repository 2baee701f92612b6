export { findWorker, loadWorker } from './worker.rows.ts';
export type { Circumstances, Worker, WorkerFacts, WorkerKind, WorkerRefusal } from './worker.rules.ts';

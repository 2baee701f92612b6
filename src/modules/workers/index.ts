export { type ChangeProfile, changeProfile } from './change-profile.ts';
export { type RegisterWorker, registerWorker } from './register-worker.ts';
export { type TellCircumstances, tellCircumstances } from './tell-circumstances.ts';
export { shownAvailabilities, type WorkerProfile, workerProfile } from './worker.pages.ts';
export { findCircumstances, loadWorker } from './worker.rows.ts';
export type { Circumstances, Worker, WorkerFacts, WorkerKind, WorkerRefusal } from './worker.rules.ts';

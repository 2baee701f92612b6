import { createServer, type Server, type ServerResponse } from 'node:http';
import { Gauge } from 'prom-client';
import { log } from '../platform/log.ts';
import { metrics, metricsText } from '../platform/metrics.ts';
import { withoutRegion } from '../platform/transaction.ts';
import { type Waiting, waitingWork } from '../platform/waiting-work.ts';

const gauge = (name: string, help: string, ...labelNames: readonly string[]) =>
  new Gauge({ name, help, labelNames, registers: [metrics] });

const mails = gauge('yuinowa_mails', 'Letters that wait to be sent, and those that were given up', 'state');
const mailAge = gauge('yuinowa_mail_oldest_seconds', 'For how long the oldest letter has waited');
const tasks = gauge('yuinowa_tasks', 'Tasks that wait to be done, and those that were given up', 'state');
const taskAge = gauge('yuinowa_task_oldest_seconds', 'For how long the oldest task has waited');
const known = gauge('yuinowa_work_known', '1 when the database said what waits, 0 when it did not answer');

/** All that this process counts, with what waits in the database. Without the database the former is shown alone. */
export async function workMetrics(): Promise<string> {
  for (const each of [mails, mailAge, tasks, taskAge]) each.reset();
  try {
    const work = await withoutRegion((tx) => waitingWork(tx, new Date()));
    show(mails, mailAge, work.mails);
    show(tasks, taskAge, work.tasks);
    known.set(1);
  } catch (error) {
    log.warn({ error }, 'the database did not say what waits');
    known.set(0);
  }
  return metricsText();
}

function show(counts: Gauge, age: Gauge, { waiting, failed, oldestSeconds }: Waiting): void {
  counts.set({ state: 'waiting' }, waiting);
  counts.set({ state: 'failed' }, failed);
  age.set(oldestSeconds);
}

/** Shows them at /metrics, to this machine alone. Without the port, the work goes on all the same. */
export function serveWorkMetrics(port: number): Server {
  const server = createServer((request, response) => {
    if (request.url === '/metrics') void answer(response);
    else response.writeHead(404).end();
  });
  server.on('error', (error) => log.error({ error }, 'the metrics cannot be shown'));
  return server.listen(port, '127.0.0.1').unref();
}

async function answer(response: ServerResponse): Promise<void> {
  try {
    const text = await workMetrics();
    response.writeHead(200, { 'content-type': metrics.contentType }).end(text);
  } catch (error) {
    log.error({ error }, 'the metrics cannot be read');
    response.writeHead(500).end();
  }
}

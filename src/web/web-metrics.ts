import type { Context, MiddlewareHandler } from 'hono';
import { Counter, Gauge, Histogram } from 'prom-client';
import { log, seldom } from '../platform/log.ts';
import { metrics } from '../platform/metrics.ts';
import { type Admission, placesOf, type RequestKind } from './admission.ts';
import type { Route } from './route.ts';

const kinds = Object.keys(placesOf) as readonly RequestKind[];

const answered = new Histogram({
  name: 'yuinowa_request_seconds',
  help: 'Requests that were answered, and how long that took until the answer began',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.005, 0.02, 0.1, 0.5, 2],
  registers: [metrics],
});

const refusals = new Counter({
  name: 'yuinowa_requests_refused_total',
  help: 'Requests that were turned away because all places of their kind were taken',
  labelNames: ['kind'],
  registers: [metrics],
});
for (const kind of kinds) refusals.inc({ kind }, 0);

/** A line in the log for each of them would cost more than the refusal. */
const tellRefusal = seldom((fields) => log.warn(fields, 'requests are turned away: too many at once'));

export function countRefusal(kind: RequestKind): void {
  refusals.inc({ kind });
  tellRefusal();
}

/** Shows how many of each kind are being answered. */
export function watchAdmission(admission: Admission): void {
  new Gauge({
    name: 'yuinowa_requests_under_way',
    help: 'Requests that are being answered now',
    labelNames: ['kind'],
    registers: [metrics],
    collect() {
      for (const kind of kinds) this.set({ kind }, admission.underWay(kind));
    },
  });
}

/** Says which page is asked for: its pattern in the site map, which both languages share. */
export function noteRoute(http: Context, { path }: Route): void {
  http.set('route', path);
}

/** Counts what was answered, and how long it took. What is no page of the site map is all one. */
export const measured: MiddlewareHandler = async (http, next) => {
  const begun = performance.now();
  await next();
  const route = (http.get('route') as string | undefined) ?? 'other';
  const status = `${Math.floor(http.res.status / 100)}xx`;
  const method = http.req.method === 'POST' ? 'POST' : 'GET';
  answered.observe({ method, route, status }, (performance.now() - begun) / 1000);
};

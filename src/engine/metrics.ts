import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What an operator may watch; kinds and counts only, never who or what. */
export type Metrics = {
  readonly registry: Registry;
  event(platform: string, type: string, outcome: 'answered' | 'failed', seconds: number): void;
  delivery(platform: string, task: string, fate: string): void;
  lane(platform: string, connected: boolean): void;
};

export function metricsOf(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const events = new Histogram({
    name: 'palabre_event_seconds',
    help: 'From an event of a platform to its answer.',
    labelNames: ['platform', 'type', 'outcome'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers,
  });
  const deliveries = new Counter({
    name: 'palabre_deliveries_total',
    help: 'Messages put or edited, by what became of them.',
    labelNames: ['platform', 'task', 'fate'],
    registers,
  });
  const lanes = new Gauge({
    name: 'palabre_connected',
    help: '1 while a platform is connected by this process.',
    labelNames: ['platform'],
    registers,
  });
  return {
    registry,
    event: (platform, type, outcome, seconds) => events.observe({ platform, type, outcome }, seconds),
    delivery: (platform, task, fate) => deliveries.inc({ platform, task, fate }),
    lane: (platform, connected) => lanes.set({ platform }, connected ? 1 : 0),
  };
}

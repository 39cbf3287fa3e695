// The daemon in Prometheus' text format: the only prom-client. docs/how-to/audit.md lists the names; alerts are built on them.
import { Counter, Gauge, Registry } from 'prom-client';
import type { FleetStanding } from '../audit/fleet/fleet-standing.ts';
import type { Facts } from './standing.ts';

export interface Metrics {
  readonly contentType: string;
  readonly text: string;
}

/** Made anew for each question, so that a site that has left the fleet leaves the metrics too. */
export async function metricsOf(facts: Facts, fleet: FleetStanding): Promise<Metrics> {
  const registers = [new Registry()];
  const [registry = new Registry()] = registers;
  // Left out where nobody knows it: a gauge without a value would say 0.
  const gauge = (name: string, help: string, value: number | undefined): void => {
    if (value !== undefined) new Gauge({ name, help, registers }).set(value);
  };
  // A metric with one label, whose values are the keys.
  const gauges = (name: string, label: string, help: string, values: Readonly<Record<string, number>>): void => {
    const one = new Gauge({ name, help, labelNames: [label], registers });
    for (const [key, value] of Object.entries(values)) one.set({ [label]: key }, value);
  };
  const counters = (name: string, label: string, help: string, values: Readonly<Record<string, number>>): void => {
    const one = new Counter({ name, help, labelNames: [label], registers });
    for (const [key, value] of Object.entries(values)) one.inc({ [label]: key }, value);
  };
  new Counter({ name: 'tagspill_audits_total', help: 'Audits that this process finished', registers }).inc(facts.audits);
  counters('tagspill_site_runs_total', 'outcome', 'Sites that this process looked at', facts.runs);
  counters('tagspill_slots_total', 'outcome', 'Planned times that were missed or skipped', facts.slots);
  counters('tagspill_messages_total', 'outcome', 'Tries to deliver a message', facts.messages);
  gauges('tagspill_open_incidents', 'severity', 'Open incidents of the fleet', fleet.open);
  gauge('tagspill_suppressed_incidents', 'Open incidents that a suppression holds back', fleet.suppressed);
  gauges('tagspill_outbox_messages', 'state', 'Messages in the outbox', fleet.messages);
  gauge('tagspill_open_audits', 'Audits that were begun and not finished', fleet.audits.open);
  gauge('tagspill_sites', 'Sites of the inventory', fleet.sites);
  gauge('tagspill_last_audit_seconds', 'Duration of the last audit of this process', facts.lastSeconds);
  gauge('tagspill_next_audit_timestamp_seconds', 'When the next audit begins', facts.next && facts.next / 1000);
  const seen = fleet.lastComplete.flatMap(({ site, at }) => (at === undefined ? [] : [[site, Date.parse(at) / 1000] as const]));
  gauges(
    'tagspill_site_last_complete_timestamp_seconds',
    'site',
    'When a site was seen whole for the last time',
    Object.fromEntries(seen),
  );
  return { contentType: registry.contentType, text: await registry.metrics() };
}

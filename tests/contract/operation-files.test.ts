// What ships for those who let tagspill watch their sites: parsed, and held against what systemd, cron and Kubernetes ask of their files.
import { describe, expect, it } from 'vitest';
import { readShipped, syntaxOf, yamlShipped } from '../support/run-action.ts';

describe('a daemon or a nightly command', () => {
  it('Kubernetes: one daemon, asked how it is where it listens, with time to give back what it is looking at', async () => {
    interface Deployment {
      readonly spec: {
        readonly replicas: number;
        readonly strategy: { readonly type: string };
        readonly selector: { readonly matchLabels: object };
        readonly template: {
          readonly metadata: { readonly labels: object };
          readonly spec: {
            readonly terminationGracePeriodSeconds: number;
            readonly securityContext: object;
            readonly containers: readonly (Readonly<Record<'args', readonly string[]>> &
              Readonly<Record<'securityContext' | 'livenessProbe' | 'readinessProbe' | 'startupProbe', object>> & {
                readonly ports: readonly { readonly name: string; readonly containerPort: number }[];
              })[];
          };
        };
      };
    }
    const { spec } = await yamlShipped<Deployment>('ci/kubernetes/deployment.yaml');
    expect([spec.replicas, spec.strategy.type]).toEqual([1, 'Recreate']);
    expect(spec.template.metadata.labels).toMatchObject(spec.selector.matchLabels);
    const pod = spec.template.spec;
    expect(pod.securityContext).toMatchObject({ runAsNonRoot: true, runAsUser: 10001 });
    expect(pod.terminationGracePeriodSeconds).toBeGreaterThan(30);
    const [container] = pod.containers;
    expect(container?.securityContext).toMatchObject({ readOnlyRootFilesystem: true, allowPrivilegeEscalation: false });
    const [, port] = /:(\d+)$/.exec(container?.args.at(-1) ?? '') ?? [];
    expect(container?.args).toContain('--schedule');
    expect(container?.ports).toEqual([{ name: 'status', containerPort: Number(port) }]);
    for (const probe of [container?.startupProbe, container?.livenessProbe, container?.readinessProbe])
      expect(probe).toMatchObject({ httpGet: { path: '/healthz', port: 'status' } });
  });

  it('systemd: a daemon that is started again after a crash, not after a wrong configuration, and without rights', async () => {
    const text = await readShipped('ci/systemd/tagspill-audit.service');
    const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    for (const line of lines) expect(line).toMatch(/^(?:\[(?:Unit|Service|Install)\]|[A-Z][A-Za-z]+=.*)$/);
    const of = (key: string): readonly string[] =>
      lines.filter((line) => line.startsWith(`${key}=`)).map((line) => line.slice(key.length + 1));
    expect(of('ExecStart')).toEqual([expect.stringMatching(/ audit \S+ --schedule /)]);
    expect([of('Restart'), of('RestartPreventExitStatus'), of('SuccessExitStatus')]).toEqual([['on-failure'], ['2'], ['143']]);
    expect([of('User'), of('NoNewPrivileges'), of('ProtectSystem'), of('UMask')]).toEqual([
      ['tagspill'],
      ['yes'],
      ['strict'],
      ['0077'],
    ]);
    expect(Number(of('TimeoutStopSec')[0])).toBeGreaterThan(30);
    // Chromium makes namespaces for its sandbox.
    expect(text).not.toMatch(/^(?:RestrictNamespaces|SystemCallFilter|MemoryDenyWriteExecute)=/m);
  });

  it('cron: one line with a user, whose command a shell reads', async () => {
    const text = await readShipped('ci/cron/tagspill');
    const jobs = text.split('\n').filter((line) => /^[\d*]/.test(line));
    expect(jobs).toHaveLength(1);
    const [, user, command = ''] = /^(?:\S+\s+){5}(\S+)\s+(.*)$/.exec(jobs[0] ?? '') ?? [];
    expect(user).toBe('tagspill');
    expect(syntaxOf(command)).toBe('');
    // An unescaped one would end the command (crontab(5)).
    expect(command).not.toContain('%');
  });
});

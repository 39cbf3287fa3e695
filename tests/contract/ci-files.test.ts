// What ships for CI systems: parsed, and held against what each system asks of its files. The action is run by ci-action.test.ts.
import { spawnSync } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MAIN, readShipped, ROOT, syntaxOf, yamlShipped, type Action, type Step } from '../support/run-action.ts';

describe('templates for other systems', () => {
  it('use commands and options that tagspill has', async () => {
    const files = [
      'ci/github/run.sh',
      'ci/gitlab/tagspill.gitlab-ci.yml',
      'ci/circleci/config.yml',
      'ci/jenkins/Jenkinsfile',
      'ci/kubernetes/cronjob.yaml',
      'ci/systemd/tagspill-audit.service',
      'ci/cron/tagspill',
    ];
    const options = new Map<string, string>();
    for (const command of ['scan', 'merge', 'replay', 'audit']) {
      const help = spawnSync(process.execPath, [MAIN, command, '--help'], { encoding: 'utf8' });
      expect(help.status).toBe(0);
      options.set(command, help.stdout);
    }
    for (const file of files.slice(1)) {
      for (const [, command = '', rest = ''] of (await readShipped(file)).matchAll(
        /tagspill (scan|merge|replay|audit)\b([^>\n]*)/g,
      ))
        for (const [flag] of rest.matchAll(/--[a-z][a-z-]*/g))
          expect(options.get(command), `${file}: ${command} ${flag}`).toContain(flag);
    }
    for (const [, flag = ''] of (await readShipped('ci/github/run.sh')).matchAll(/args\+=\(["]?(--[a-z-]+)/g))
      expect(options.get('scan')).toContain(flag);
  });

  it('set variables that tagspill reads', async () => {
    const source = (await readdir(join(ROOT, 'src'), { recursive: true })).filter((name) => name.endsWith('.ts'));
    const known = (await Promise.all(source.map((name) => readShipped(join('src', name))))).join('\n');
    const files = [
      'Dockerfile',
      'ci/gitlab/tagspill.gitlab-ci.yml',
      'ci/circleci/config.yml',
      'ci/jenkins/Jenkinsfile',
      'ci/github/workflow.yml',
      'ci/kubernetes/cronjob.yaml',
      'ci/kubernetes/deployment.yaml',
      'ci/systemd/tagspill-audit.service',
      'ci/cron/tagspill',
    ];
    const named = (await Promise.all(files.map(readShipped))).join('\n').match(/\bTAGSPILL_[A-Z_]+\b/g) ?? [];
    // Of the templates themselves.
    const own = ['TAGSPILL_GATE', 'TAGSPILL_SECRET'];
    expect(new Set(named).size).toBeGreaterThan(own.length);
    expect(named.filter((name) => !own.includes(name) && !known.includes(name))).toEqual([]);
  });

  it('GitLab: jobs with scripts that a shell reads, reports where the run directory has them', async () => {
    interface Job {
      readonly script?: readonly string[];
      readonly extends?: string;
      readonly artifacts?: { readonly paths: readonly string[]; readonly reports?: Readonly<Record<string, string>> };
    }
    const file = await yamlShipped<Record<string, Job>>('ci/gitlab/tagspill.gitlab-ci.yml');
    const jobs = Object.entries(file).filter(([name]) => name.startsWith('tagspill:'));
    expect(jobs.map(([name]) => name)).toEqual(['tagspill:scan', 'tagspill:verdict']);
    for (const [, { script = [], extends: base = '' }] of jobs) {
      expect(file).toHaveProperty([base]);
      for (const line of script) expect(syntaxOf(line)).toBe('');
    }
    const { reports = {} } = file['tagspill:verdict']?.artifacts ?? {};
    const names = await Promise.all(
      ['junit/junit.ts', 'junit.ts', 'gitlab-code-quality.ts', 'gitlab-dast/gitlab-dast.ts', 'gitlab-dast.ts'].map((name) =>
        readShipped(`src/report/exporters/${name}`).catch(() => ''),
      ),
    );
    for (const path of Object.values(reports)) expect(names.join('\n')).toContain(`'${path.replace('tagspill-report/', '')}'`);
  });

  it('CircleCI: a workflow of jobs that are there', async () => {
    interface Config {
      readonly version: number;
      readonly jobs: Readonly<Record<string, { readonly steps: readonly (string | Readonly<Record<string, unknown>>)[] }>>;
      readonly workflows: Readonly<
        Record<string, { readonly jobs: readonly (string | Readonly<Record<string, { requires?: string[] }>>)[] }>
      >;
    }
    const { version, jobs, workflows } = await yamlShipped<Config>('ci/circleci/config.yml');
    expect(version).toBe(2.1);
    for (const entry of workflows['privacy']?.jobs ?? []) {
      const [name, needs] =
        typeof entry === 'string' ? [entry, []] : [Object.keys(entry)[0] ?? '', Object.values(entry)[0]?.requires ?? []];
      for (const job of [name, ...needs]) expect(jobs).toHaveProperty(job);
    }
    for (const { steps } of Object.values(jobs))
      for (const step of steps) {
        const run = typeof step === 'string' ? undefined : step['run'];
        const command = typeof run === 'string' ? run : ((run as { command?: string } | undefined)?.command ?? '');
        expect(syntaxOf(command)).toBe('');
      }
  });

  it('GitHub: the example names inputs and outputs that the action has, and gives no script an expression', async () => {
    const { inputs, outputs } = await yamlShipped<Action>('action.yml');
    interface Workflow {
      readonly permissions: Readonly<Record<string, string>>;
      readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[]; readonly needs?: string }>>;
    }
    const text = await readShipped('ci/github/workflow.yml');
    const { jobs, permissions } = await yamlShipped<Workflow>('ci/github/workflow.yml');
    expect(permissions).toEqual({ contents: 'read' });
    const needed = Object.values(jobs).flatMap(({ needs }) => needs ?? []);
    expect(Object.keys(jobs)).toEqual(expect.arrayContaining(needed));
    const steps = Object.values(jobs).flatMap((job) => job.steps);
    for (const { uses, run = '' } of steps) {
      expect(run).not.toContain('${{');
      expect((uses === undefined) !== (run === '')).toBe(true);
    }
    const ours = steps.filter(({ uses }) => uses?.includes('/tagspill@') === true);
    expect(ours.length).toBeGreaterThan(1);
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(ours.flatMap(({ with: given = {} }) => Object.keys(given))));
    for (const [, name = ''] of text.matchAll(/steps\.tagspill\.outputs\.([a-z-]+)/g)) expect(outputs).toHaveProperty(name);
  });

  it('Kubernetes: a run that found something is not run again, and has no rights', async () => {
    interface CronJob {
      readonly spec: {
        readonly concurrencyPolicy: string;
        readonly jobTemplate: {
          readonly spec: {
            readonly backoffLimit: number;
            readonly activeDeadlineSeconds: number;
            readonly template: {
              readonly spec: {
                readonly restartPolicy: string;
                readonly securityContext: Readonly<Record<string, unknown>>;
                readonly containers: readonly { readonly image: string; readonly securityContext: object }[];
              };
            };
          };
        };
      };
    }
    const { spec } = await yamlShipped<CronJob>('ci/kubernetes/cronjob.yaml');
    const job = spec.jobTemplate.spec;
    expect(job.template.spec.containers[0]).toMatchObject({ args: ['audit', '/config/sites.yaml', '--quiet'] });
    expect([spec.concurrencyPolicy, job.backoffLimit, job.template.spec.restartPolicy]).toEqual(['Forbid', 0, 'Never']);
    expect(job.activeDeadlineSeconds).toBeGreaterThan(0);
    expect(job.template.spec.securityContext).toMatchObject({ runAsNonRoot: true, runAsUser: 10001 });
    for (const { image, securityContext } of job.template.spec.containers) {
      expect(image).not.toMatch(/:latest$|^[^:@]+$/);
      expect(securityContext).toMatchObject({ readOnlyRootFilesystem: true, allowPrivilegeEscalation: false });
    }
  });

  it('Jenkins: closed braces, and no secret in a string that Groovy reads', async () => {
    const text = await readShipped('ci/jenkins/Jenkinsfile');
    expect(text.split('{').length).toBe(text.split('}').length);
    for (const [, quote = '', script = ''] of text.matchAll(/\bsh (['"])(.*)\1$/gm)) {
      expect(quote).toBe("'");
      expect(syntaxOf(script)).toBe('');
    }
  });
});

describe('the Dockerfile', () => {
  it('pins its base, ends as a user without rights, and starts through an init', async () => {
    const lines = (await readShipped('Dockerfile'))
      .replaceAll(/^#.*\n/gm, '')
      .replaceAll('\\\n', ' ')
      .split('\n')
      .filter(Boolean);
    const of = (word: string): readonly string[] =>
      lines.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1));
    expect(of('ARG')).toEqual([expect.stringMatching(/^NODE_IMAGE=node:\d+\.\d+\.\d+-[a-z-]+$/)]);
    for (const base of of('FROM')) expect(base).toMatch(/^\$\{NODE_IMAGE\}( AS \w+)?$/);
    expect(of('USER')).toEqual(['10001:10001']);
    expect(lines.findIndex((line) => line.startsWith('USER'))).toBeLessThan(
      lines.findIndex((line) => line.startsWith('ENTRYPOINT')),
    );
    expect(of('ENTRYPOINT')[0]).toContain('tini');
    expect(of('HEALTHCHECK')).toEqual(['NONE']);
    expect(of('ADD')).toEqual([]);
    expect(lines.join('\n')).toContain('fonts-noto-cjk');
    expect(lines.join('\n')).toContain('npm prune --omit=dev');
  });

  it('copies what is there and what its context lets in', async () => {
    const here = await readdir(ROOT);
    const admitted = (await readShipped('.dockerignore'))
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1));
    const copied = (await readShipped('Dockerfile'))
      .split('\n')
      .filter((line) => line.startsWith('COPY ') && !line.includes('--from='))
      .flatMap((line) => line.split(' ').slice(1, -1));
    expect(copied.length).toBeGreaterThan(5);
    for (const name of copied) {
      expect(here).toContain(name);
      expect(admitted).toContain(name);
    }
  });
});

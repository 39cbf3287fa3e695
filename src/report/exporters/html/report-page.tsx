// The whole document: head with its policy, the language switch, and the sections in reading order.
import type { VNode } from 'preact';
import type { Language } from '../../../model/language.ts';
import { DocumentHead } from '../../html/document-head.tsx';
import type { OwnTexts } from '../../html/document-text.ts';
import { LanguageSwitch } from '../../html/language-switch.tsx';
import { Say, SayText } from '../../html/say.tsx';
import { MESSAGES } from '../../messages.ts';
import type { ReportView } from '../../views/report-view.ts';
import { AcceptanceSection } from './acceptance-section.tsx';
import { ConsentSection } from './consent-section.tsx';
import { ContentsNav } from './contents-nav.tsx';
import { ContractsSection } from './contracts-section.tsx';
import { CoverageSection } from './coverage-section.tsx';
import { FlowSection } from './flow-section.tsx';
import { IncidentsSection } from './incidents-section.tsx';
import { OverviewSection } from './overview-section.tsx';
import { Moment } from './parts/moment.tsx';
import { RecipientsSection } from './recipients-section.tsx';
import { RulesSection } from './rules-section.tsx';
import { RunSection } from './run-section.tsx';
import { sitesOf } from './sites-of.ts';
import { VerdictSection } from './verdict-section.tsx';
import { COPY_WORDS } from './words.ts';

interface ReportPageProps {
  readonly view: ReportView;
  /** Shown until the reader chooses. */
  readonly language: Language;
  readonly inside: OwnTexts;
}

export function ReportPage({ view, language, inside }: ReportPageProps): VNode {
  const sites = sitesOf(view.report);
  return (
    <html lang={language}>
      <DocumentHead title={[MESSAGES[language].reportTitle, ...sites].join(' · ')} inside={inside} />
      <body class={language}>
        <a class="skip" href="#main">
          <Say it={(messages) => messages.toContent} />
        </a>
        <header class="masthead">
          <p class="brand">tagspill</p>
          <p class="subject">
            {sites.length === 0 ? null : <span>{sites.join(' · ')}</span>} <Moment iso={view.report.run.startedAt} />
          </p>
          <LanguageSwitch chosen={language} />
        </header>
        <main id="main">
          <VerdictSection view={view} />
          <ContentsNav view={view} />
          <FlowSection incidents={view.incidents} />
          <OverviewSection view={view} language={language} />
          <IncidentsSection view={view} />
          <RecipientsSection recipients={view.recipients} />
          <ConsentSection view={view.consent} />
          <ContractsSection acceptance={view.report.acceptance} />
          <AcceptanceSection view={view} />
          <CoverageSection view={view} />
          <RulesSection view={view} />
          <RunSection view={view} />
        </main>
        <footer class="colophon">
          <p>
            <Say it={(messages) => messages.footer} />
          </p>
        </footer>
        <p id="copied" class="said" role="status">
          {(['done', 'failed'] as const).map((kind) => (
            <span data-kind={kind} hidden>
              <SayText text={COPY_WORDS[kind]} />
            </span>
          ))}
        </p>
        <script dangerouslySetInnerHTML={{ __html: inside.script }} />
      </body>
    </html>
  );
}

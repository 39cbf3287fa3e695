// The whole document: head with its policy, the language switch, and the sections in reading order.
import type { VNode } from 'preact';
import { LANGUAGES, type Language } from '../../../model/language.ts';
import { MESSAGES } from '../../messages.ts';
import type { ReportView } from '../../views/report-view.ts';
import { ContentsNav } from './contents-nav.tsx';
import { CoverageSection } from './coverage-section.tsx';
import { IncidentsSection } from './incidents-section.tsx';
import { OverviewSection } from './overview-section.tsx';
import { Moment } from './parts/moment.tsx';
import { RecipientsSection } from './recipients-section.tsx';
import { RulesSection } from './rules-section.tsx';
import { RunSection } from './run-section.tsx';
import { Say } from './say.tsx';
import { VerdictSection } from './verdict-section.tsx';

interface ReportPageProps {
  readonly view: ReportView;
  /** Shown until the reader chooses. */
  readonly language: Language;
  readonly style: string;
  /** Content-Security-Policy. */
  readonly policy: string;
}

export function ReportPage({ view, language, style, policy }: ReportPageProps): VNode {
  const sites = sitesOf(view);
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <meta name="robots" content="noindex" />
        <title>{[MESSAGES[language].reportTitle, ...sites].join(' · ')}</title>
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
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
          <OverviewSection view={view} />
          <RecipientsSection recipients={view.recipients} />
          <IncidentsSection view={view} />
          <CoverageSection view={view} />
          <RulesSection view={view} />
          <RunSection view={view} />
        </main>
        <footer class="colophon">
          <p>
            <Say it={(messages) => messages.footer} />
          </p>
        </footer>
      </body>
    </html>
  );
}

// Two radio buttons and the style sheet do the switching: the report needs no script.
function LanguageSwitch({ chosen }: { readonly chosen: Language }): VNode {
  return (
    <fieldset class="languages">
      <legend class="unseen">
        <Say it={(messages) => messages.language} />
      </legend>
      {LANGUAGES.map((language) => (
        <>
          <input type="radio" name="language" id={`show-${language}`} checked={language === chosen} />
          <label for={`show-${language}`}>{language === 'en' ? 'English' : '日本語'}</label>
        </>
      ))}
    </fieldset>
  );
}

function sitesOf({ report }: ReportView): readonly string[] {
  const pages = report.coverage.pages.map(({ url }) => url).filter((url) => URL.canParse(url));
  const hosts = pages.map((url) => new URL(url).hostname).filter((host) => host !== '');
  const sites = hosts.length > 0 ? hosts : report.incidents.map(({ cause }) => cause.site);
  return [...new Set(sites)].slice(0, 3);
}

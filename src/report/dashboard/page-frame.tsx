// What every page of the dashboard has around it: where one is, the way to the others, the language, and whose clock it goes by.
import type { ComponentChildren, VNode } from 'preact';
import { DocumentHead } from '../html/document-head.tsx';
import { LanguageSwitch } from '../html/language-switch.tsx';
import { Say, SayText } from '../html/say.tsx';
import type { Build } from './build.ts';
import { asOf, timesSentence } from './words/sentences.ts';
import { WORDS } from './words/words.ts';

interface PageFrameProps {
  readonly build: Build;
  /** Before the dashboard's own name. */
  readonly title?: string;
  /** From the page to the dashboard's folder: empty, or with a slash at its end. */
  readonly toRoot: string;
  /** Which of the pages that lead to all others this one belongs to, and whether it is that one itself. */
  readonly under: 'sites' | 'recipients';
  readonly isTop?: boolean;
  readonly children: ComponentChildren;
}

export function PageFrame({ build, title, toRoot, under, isTop = false, children }: PageFrameProps): VNode {
  const { language, inside, times, takenAt } = build;
  const name = WORDS.dashboard[language];
  const tops = [
    ['sites', 'index.html', WORDS.sitesNav],
    ['recipients', 'recipients.html', WORDS.recipientsNav],
  ] as const;
  return (
    <html lang={language}>
      <DocumentHead title={title === undefined ? name : `${title} · ${name}`} inside={inside} />
      <body class={language}>
        <a class="skip" href="#main">
          <Say it={(messages) => messages.toContent} />
        </a>
        <header class="masthead">
          <p class="brand">tagspill</p>
          <nav class="tops" aria-labelledby="tops">
            <span id="tops" class="unseen">
              <SayText text={WORDS.pages} />
            </span>
            {tops.map(([id, file, text]) => (
              <>
                <a href={`${toRoot}${file}`} class={under === id ? 'here' : undefined} aria-current={here(under === id, isTop)}>
                  <SayText text={text} />
                </a>{' '}
              </>
            ))}
          </nav>
          <p class="subject">
            <SayText text={asOf(times.moment(takenAt))} />
          </p>
          <LanguageSwitch chosen={language} />
        </header>
        <main id="main">{children}</main>
        <footer class="colophon">
          <p>
            <SayText text={timesSentence(times.zone)} />
          </p>
          <p>
            <SayText text={WORDS.footer} />
          </p>
        </footer>
        <script dangerouslySetInnerHTML={{ __html: inside.script }} />
      </body>
    </html>
  );
}

function here(isUnder: boolean, isTop: boolean): 'page' | 'true' | undefined {
  if (!isUnder) return undefined;
  return isTop ? 'page' : 'true';
}

// What is open, one by one, and after it what a suppression holds back.
import type { VNode } from 'preact';
import { SayText } from '../../html/say.tsx';
import { isUnseen } from '../views/site-view.ts';
import { WORDS } from '../words/words.ts';
import { CauseArticle } from './cause-article.tsx';
import type { SitePartProps } from './site-part.ts';

export function CausesSection({ site, build }: SitePartProps): VNode {
  const { open, suppressed } = site;
  return (
    <>
      <section aria-labelledby="causes">
        <h2 id="causes">
          <SayText text={WORDS.causesTitle} />
        </h2>
        {open.length === 0 ? (
          <p>
            <SayText text={isUnseen(site) ? WORDS.noOpenUnseen : WORDS.noOpen} />
          </p>
        ) : null}
        {open.map((one, at) => (
          <CauseArticle one={one} number={at + 1} build={build} />
        ))}
      </section>
      {suppressed.length === 0 ? null : (
        <section aria-labelledby="suppressed">
          <h2 id="suppressed">
            <SayText text={WORDS.suppressedTitle} />
          </h2>
          {suppressed.map((one, at) => (
            <CauseArticle one={one} number={open.length + at + 1} build={build} />
          ))}
        </section>
      )}
    </>
  );
}

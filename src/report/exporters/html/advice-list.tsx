// What to do, in order.
import type { VNode } from 'preact';
import type { Incident } from '../../../model/incident.ts';
import { LANGUAGES } from '../../../model/language.ts';
import { adviceFor } from '../../advice.ts';
import { MESSAGES } from '../../messages.ts';
import { Prose } from '../../html/prose.tsx';

export function AdviceList({ incident }: { readonly incident: Incident }): VNode {
  return (
    <>
      {LANGUAGES.map((language) => (
        <ol class="advice" lang={language}>
          {adviceFor(incident, language).map(({ stage, text }) => (
            <li>
              <span class="stage">{MESSAGES[language].stage[stage]}</span>{' '}
              <span>
                <Prose text={text} />
              </span>
            </li>
          ))}
        </ol>
      ))}
    </>
  );
}

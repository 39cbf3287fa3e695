// The language of the page: two radio buttons and the style sheet do the switching, which needs no script.
import type { VNode } from 'preact';
import { LANGUAGES, type Language } from '../../model/language.ts';
import { Say } from './say.tsx';

export function LanguageSwitch({ chosen }: { readonly chosen: Language }): VNode {
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

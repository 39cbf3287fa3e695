// Every sentence in both languages: the document holds both, and the style sheet shows the one that is chosen.
import type { VNode } from 'preact';
import { LANGUAGES, type Language, type Text } from '../../model/language.ts';
import { MESSAGES } from '../messages.ts';
import type { Messages } from '../messages/message-catalogue.ts';

interface SayProps {
  readonly it: (messages: Messages, language: Language) => string;
}

/** `<Say it={(m) => m.overview} />`; a text that is the same in both languages stands once. */
export function Say({ it }: SayProps): VNode {
  return <SayText text={{ en: it(MESSAGES.en, 'en'), ja: it(MESSAGES.ja, 'ja') }} />;
}

/** A text that is already there in both languages, as a vendor's name. */
export function SayText({ text }: { readonly text: Text }): VNode {
  if (text.en === text.ja) return <>{text.en}</>;
  return (
    <>
      {LANGUAGES.map((language) => (
        <span lang={language}>{text[language]}</span>
      ))}
    </>
  );
}

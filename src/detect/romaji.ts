// One spelling for each romaji word: the form recogniser of the plan room folds its words the same way.
export { foldRomaji } from '../model/romaji.ts';

import { borda } from './borda.ts';
import { consent } from './consent.ts';
import { dates } from './dates.ts';
import { debian } from './debian.ts';
import { dots } from './dots.ts';
import { irv } from './irv.ts';
import { majorityJudgment } from './majority-judgment.ts';
import type { Method, MethodName } from './method.ts';
import { multiple } from './multiple.ts';
import { rankedPairs } from './ranked-pairs.ts';
import { schulze } from './schulze.ts';
import { score } from './score.ts';
import { signUp } from './sign-up.ts';
import { single } from './single.ts';
import { star } from './star.ts';
import { stvMeek } from './stv-meek.ts';
import { stvScottish } from './stv-scottish.ts';

/** Every ballot method by its name. A ballot or question must only be given to the method it was made for. */
export const methods: Readonly<Record<MethodName, Method>> = {
  single,
  multiple,
  score,
  star,
  dots,
  'majority-judgment': majorityJudgment,
  schulze,
  'ranked-pairs': rankedPairs,
  borda,
  irv,
  'stv-scottish': stvScottish,
  'stv-meek': stvMeek,
  debian,
  consent,
  dates,
  'sign-up': signUp,
};

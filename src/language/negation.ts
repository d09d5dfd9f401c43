import { russianTags } from './russian-morphology.ts'

/** How a language says no. All patterns match lower-cased, folded text with Cyrillic-aware word boundaries. */
export interface Negation {
  /** Phrases that hold a negator and deny nothing ("not only", «не раз»): passed over. */
  readonly idioms: RegExp
  /** Phrases that hold a negator, deny nothing and answer no negator («тем не менее» = "however"); `undefined` where there are none. */
  readonly hollow?: RegExp
  /** Words that deny what follows: "not", "never", «не», «без». */
  readonly negators: RegExp
  /** Words that deny by their own meaning or prefix: "fail", "unable", «отсутствие», «невозможно». They answer a negator. */
  readonly inherent: RegExp
  /** Words with a prefix that denies: "unnoticed", «невозможно». They deny by themselves, and undo a negator before them. */
  readonly prefixed: RegExp
  /** Whether a negator before a word denies a predicate; before other words it makes an opposite («не благосклонный»). */
  readonly deniesPredicate: (negator: string, word: string) => boolean
}

const words = (pattern: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern.replace(/\s*\n\s*/gu, '').replaceAll(' ', '\\s+')})(?![\\p{L}\\p{N}])`, 'gu')

/** OpenCorpora's tags of verbs, gerunds, short adjectives and participles, and predicatives. */
const PREDICATE = /^(?:VERB|INFN|GRND|PRTS|ADJS|PRED)/u

const NEGATIONS: Readonly<Record<string, Negation>> = {
  en: {
    idioms: words(
      "not only|not just|not least|not to mention|no doubt|no matter|no fewer than|no less than|no more than|no later than|nothing but|whether or not|or not|why not|can't help|cannot help|last but not least|no\\. ?\\d+|not until|not long|nothing short of|no wonder|not merely|no more|no longer than|not necessarily|not simply|not far|not once",
    ),
    negators: words(
      "not|never|no|neither|without|cannot|(?:do|does|did|is|are|was|were|ca|could|wo|would|should|have|has|had|must|need|might|ai|sha)n't",
    ),
    inherent: words(
      `none|nobody|nothing|nowhere|no one|nor|nary|other than|less than|mindless\\p{L}*|hesita\\p{L}+|reluctan\\p{L}+|hardly|barely|scarcely|rarely|seldom|fail\\p{L}*|lack\\p{L}*|refus\\p{L}+|den(?:y|ies|ied|ial|ying)|avoid\\p{L}*|prevent\\p{L}*
      |unable|inability|absen\\p{L}+|miss(?:ed|es|ing)?|except|excluding|instead|rather than|unless|stop\\p{L}*|prohibit\\p{L}*|ban(?:s|ned|ning)?
      |forb[ia]d\\p{L}*|reject\\p{L}*|exempt\\p{L}*|lost|loss|lose\\p{L}*|against|contrary|doubt\\p{L}*|ignor\\p{L}+|neglect\\p{L}*|short of|shortage|far from
      |unlike|otherwise|wrong|false
      |(?:mis(?:s(?:ed|ing)|under|lead|trust|inform)|dis(?:a[bdglp]|bel|con[tn]|hon|lik|miss|order|qual|reg|resp|sat|trust))\\p{L}*|\\p{L}{3,}less(?:ly|ness)?`,
    ),
    prefixed: words(
      `un(?!der|i|til|cle|less|anim|fortun|ravel|veil|fold|leash|cover)\\p{L}{4,}|in(?:ab|acc|act|adeq|appr|cap|comp|cons|corr|curab|decis|def|dir|disc|dispu|disti|eff|equ|exp|feas|form|hum|just|oper|secur|sens|sign|sol|stab|suff|toler|val|vis|volun)\\p{L}{3,}
      |im(?:mat|meas|mob|mor|part|pat|perf|perm|poss|pract|prec|prob|prop)\\p{L}{3,}|ir(?:reg|rel|res|rev|rat)\\p{L}{3,}|il(?:leg|lit|log)\\p{L}{3,}|non-?\\p{L}{3,}`,
    ),
    deniesPredicate: () => true,
  },
  ru: {
    idioms: words(
      'не только|не просто|не раз|не менее|не более|не больше|не меньше|не позднее|не позже|чуть не|чуть ли не|едва ли не|пока не|если не|не считая|не говоря|не прочь|не столько|ничего|что бы ни|кто бы ни|как бы ни|где бы ни|какой бы ни|не обошлось|нельзя не|не мо\\p{L}+ не|не так давно|лишь бы',
    ),
    hollow: words('тем не менее|во что бы то ни стало|так или иначе|как только'),
    negators: words('не|нет|нельзя|без|безо|нету'),
    inherent: words(
      `больше никак\\p{L}+|отнюдь|вряд ли|едва|кроме|вместо|против|помимо
      |отсутств\\p{L}+|отказ\\p{L}*|отверг\\p{L}*|отриц\\p{L}+|избе[гж]\\p{L}+|предотвра\\p{L}+|запре\\p{L}+|лиш[еаи]\\p{L}+|прекра\\p{L}+|переста\\p{L}+|утрат\\p{L}+|потер\\p{L}+
      |остан[ао]\\p{L}+|сомне\\p{L}+|пропу\\p{L}+|игнор\\p{L}+|дефицит\\p{L}*|упу\\p{L}+|хватит|освобожд\\p{L}+|а не|меш\\p{L}+|препят\\p{L}+|далек\\p{L}*|зря|напрасн\\p{L}+|тщетн\\p{L}+|впустую`,
    ),
    prefixed: words(
      `не(?!го|му|й|вероят|гатив|скольк|дел|бо|бес|фт|рв|м[её]ц|движ|обход|смотр|посред|завис|давн|кто|что|котор|уже|меньш|менее|плох)\\p{L}{3,}|без(?!опас|усл)\\p{L}{3,}|бес\\p{L}{3,}`,
    ),
    deniesPredicate: (negator, word) => negator === 'нет' || russianTags(word).some((tag) => PREDICATE.test(tag)),
  },
}

/** How a language says no, where we know it. */
export const negationOf = (code: string): Negation | undefined => NEGATIONS[code]

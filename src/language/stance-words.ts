/**
 * Words by which a speaker judges what is said, by class. A marker of a class is answered by any word of its class on the other side;
 * `answers` are words that may stand for a marker without being one.
 */
export interface StanceClass {
  readonly name: string
  /** Closed lists by language; lower-cased, ё folded to е. */
  readonly markers: Readonly<Record<string, RegExp>>
  readonly answers: Readonly<Record<string, RegExp>>
}

const words = (pattern: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern.replaceAll(' ', '\\s+')})(?![\\p{L}\\p{N}])`, 'gu')

export const STANCE_CLASSES: readonly StanceClass[] = [
  {
    name: 'regret',
    markers: {
      en: words('unfortunately|regrettably|sadly|alas|unhappily|to (?:my|our|his|her|their) regret'),
      ru: words('к (?:\\p{L}+ )?(?:сожалению|несчастью|прискорбию)|увы'),
    },
    answers: {
      en: words('afraid|pity|shame|sorry|regret\\p{L}*|sad\\p{L}*|unfortunate|tragic\\p{L}*'),
      ru: words('жаль|жалко|сожале\\p{L}+|печальн\\p{L}+|грустн\\p{L}+|прискорбн\\p{L}+|трагич\\p{L}+'),
    },
  },
  {
    name: 'relief',
    markers: {
      en: words('fortunately|luckily|thankfully|happily|mercifully'),
      ru: words('к счастью|слава богу|по счастью'),
    },
    answers: {
      en: words('lucky|luck|good thing|fortunate|happy|thank\\p{L}*'),
      ru: words('повезло|удач\\p{L}+|хорошо|счастлив\\p{L}+|благополучно|спасибо'),
    },
  },
  {
    name: 'intention',
    markers: {
      en: words('deliberately|knowingly|intentionally|wil[l]?fully|purposely|artificially|purposefully'),
      ru: words(
        'искусственно|намеренно|умышленно|преднамеренно|заведомо|сознательно|нарочно|нарочито|целенаправленно|специально',
      ),
    },
    answers: {
      en: words(
        'deliberate|knowing|intentional\\p{L}*|with intent|wil[l]?ful|purpose\\p{L}*|artificial\\p{L}*|consciously|specially|specifically|man-?made|staged|contrived|concerted|steadfast\\p{L}*|known to be',
      ),
      ru: words(
        'искусствен\\p{L}+|намерен\\p{L}+|умыш\\p{L}+|преднамерен\\p{L}+|сознател\\p{L}+|целенаправл\\p{L}+|специальн\\p{L}+|цел\\p{L}{1,3}|неслучайн\\p{L}+|не случайно|зная',
      ),
    },
  },
  {
    name: 'groundlessness',
    markers: {
      en: words('groundlessly|unjustifiably|unreasonably|baselessly|unduly'),
      ru: words('безосновательно|необоснованно|беспочвенно|голословно|неоправданно|незаслуженно|огульно'),
    },
    answers: {
      en: words(
        'groundless|unjustifi\\p{L}+|unreasonable|baseless|unfounded|unsubstantiated|without (?:reason|grounds|basis|cause)|too|overly|excessive\\p{L}*|unfair\\p{L}*',
      ),
      ru: words(
        'безосновательн\\p{L}+|необоснованн\\p{L}+|беспочвенн\\p{L}+|голословн\\p{L}+|неоправданн\\p{L}+|без (?:основани\\p{L}+|причин\\p{L}*)|чрезмерн\\p{L}+|слишком|излишне|несправедлив\\p{L}+',
      ),
    },
  },
  {
    name: 'shamelessness',
    markers: {
      en: words('brazenly|blatantly|cynically|shamelessly|hypocritically|flagrantly|outrageously'),
      ru: words('нагло|цинично|беззастенчиво|бесстыдно|лицемерно|вопиюще|бесцеремонно|возмутительно'),
    },
    answers: {
      en: words('brazen|blatant|cynic\\p{L}*|shameless|hypocri\\p{L}+|flagrant|outrageous|impudent\\p{L}*|rude\\p{L}*'),
      ru: words(
        'нагл\\p{L}+|цинич\\p{L}+|беззастенчив\\p{L}+|бесстыдн\\p{L}+|лицемер\\p{L}+|вопиющ\\p{L}+|бесцеремонн\\p{L}+|возмути\\p{L}+|грубо',
      ),
    },
  },
]

import { type SegmentationData, wordSet } from './segmentation-data.ts'

/** «Hr. Braun», «Dr. Weiß», «z. B. Wien», «ca. 5». */
const LEANING = wordSet(
  'z d u v s hr hrn fr frl mr mrs dr dres dipl.-ing ing mag univ.-prof rer.nat med h.c st hl gebr',
  'z.b z.t d.h u.a i.d.r i.a v.a s.o s.u o.ä m.e u.u v.chr n.chr bzw vgl ca evtl ggf inkl exkl zzgl sog bes allg insb geb gest',
)

export const GERMAN_SEGMENTATION: SegmentationData = {
  leaning: LEANING,
  beforeNumber: wordSet('nr nrn s abb tab kap bd bde art abs ziff tel jan feb apr aug sept okt nov dez hrsg aufl jh'),
  /** «Rudolf AG u. Co. Er», «Roggen usw. Danach». */
  closing: wordSet('usw etc usf co mio mrd tsd str jr sen min std kg km cm mm'),
  undecided: wordSet('prof dir präs gen co.kg'),
  beforeForeignScript: wordSet(),
  eras: wordSet(),
  starters: wordSet(
    'ich du er sie es wir ihr das dies dieser diese dieses der die den dem ein eine einen einem mein sein unser man alle viele einige',
    'wer was wann wo warum wie welche welcher und aber oder doch denn wenn weil dass als ob obwohl da damit dann danach deshalb daher',
    'auch nur noch schon nicht nie immer heute gestern morgen jetzt später zuerst schließlich trotzdem außerdem jedoch so hier dort',
    'in im am an auf aus bei mit nach seit von vom zu zum zur vor für gegen ohne um durch über unter zwischen während wegen',
    'ist sind war waren hat haben wird werden kann muss soll ja nein',
  ),
  titles: wordSet(),
  reporting: wordSet('sagte sagt fragte fragt antwortete rief meinte erklärte schrieb flüsterte dachte'),
  ordinalsWithPeriod: true,
  alwaysCapital: wordSet(),
  timePrepositions: wordSet(),
}

import { type SegmentationData, wordSet } from './segmentation-data.ts'

export const FRENCH_SEGMENTATION: SegmentationData = {
  /** «MM. Blanc et Brun», also «Mme.», which print writes without a period; «cf. Blanc», «av. J.-C.», «p. ex. Lyon». */
  leaning: wordSet('mm mme mmes mlle mlles mr mrs dr pr mgr ste st me cf p.ex c.-à-d env av apr boul bd pl vs'),
  beforeNumber: wordSet('p pp n no nos vol t chap art fig tab éd al tél janv févr avr juil sept oct nov déc h'),
  /** «du seigle, de l’avoine, etc. Puis». */
  closing: wordSet('etc cie ltée inc min km cm mm kg hab j.-c'),
  undecided: wordSet('prof gén col cap'),
  beforeForeignScript: wordSet(),
  eras: wordSet(),
  starters: wordSet(
    'je tu il elle on nous vous ils elles ce cet cette ces cela ça le la les un une des du mon ma mes son sa ses notre leur leurs',
    'qui que quoi quand où comment pourquoi combien quel quelle quels et mais ou donc or ni car si comme lorsque puisque quoique',
    'à au aux de en dans par pour sans sous sur avec chez entre vers depuis pendant après avant selon malgré contre',
    'ne pas non oui puis ensuite alors aussi encore déjà toujours jamais ici là hier demain maintenant enfin pourtant cependant ainsi',
    "c'est j'ai il l'un d'un d'une qu'est est sont était a ont",
  ),
  titles: wordSet(),
  reporting: wordSet('dit demanda répondit cria ajouta déclara affirma murmura pensa expliqua'),
  ordinalsWithPeriod: false,
  alwaysCapital: wordSet(),
  timePrepositions: wordSet(),
}

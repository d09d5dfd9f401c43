import { type SegmentationData, wordSet } from './segmentation-data.ts'

export const SPANISH_SEGMENTATION: SegmentationData = {
  /** «Sr. Blanco», «Dra. Ruiz», «p. ej. Lima», «Av. Colón». */
  leaning: wordSet('ee sr sra srta sres dr dra dres d dña don fr sto sta mons lic ing arq av avda c/ pza cf p.ej aprox vs gral'),
  beforeNumber: wordSet('p pág págs pp n núm núms no vol cap art fig tel ed ene feb mar abr may jun jul ago sept oct nov dic'),
  /** «centeno, avena, etc. Luego»; «Granos S.A. Ella». */
  closing: wordSet('etc cía ltda s.a s.l km cm mm kg hab min a.c d.c'),
  undecided: wordSet('ud uds vd vds prof profa ee.uu'),
  beforeForeignScript: wordSet(),
  eras: wordSet(),
  starters: wordSet(
    'yo tú él ella ello nosotros vosotros ellos ellas usted ustedes esto este esta estos estas eso ese esa aquel aquella',
    'el la los las un una unos unas mi tu su sus nuestro nuestra quien que qué quién cuál cuándo cuando dónde donde cómo como por porque',
    'y e o u pero sino aunque si mientras pues entonces luego después antes además también tampoco sin embargo así ya aún todavía',
    'a ante bajo con contra de del desde durante en entre hacia hasta para según sobre tras al no sí hoy ayer mañana ahora aquí allí',
    'es son era eran fue fueron hay ha han se lo le les me te nos',
  ),
  titles: wordSet(),
  reporting: wordSet('dijo preguntó respondió contestó añadió gritó exclamó murmuró explicó pensó'),
  ordinalsWithPeriod: false,
  alwaysCapital: wordSet(),
  timePrepositions: wordSet(),
}

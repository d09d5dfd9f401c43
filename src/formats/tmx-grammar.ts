import type { XmlGrammar } from '../text/xml-grammar.ts'

const SEGTYPES = ['block', 'paragraph', 'sentence', 'phrase']
const DATES = ['creationdate', 'creationid', 'changedate', 'changeid']
const OF_UNITS = [
  'o-encoding',
  'datatype',
  'usagecount',
  'lastusagedate',
  'creationtool',
  'creationtoolversion',
  ...DATES,
  'o-tmf',
]
const INLINE = [['bpt', 'ept', 'ph', 'it', 'hi', 'ut']]
const SUB = [['sub']]

/** TMX 1.4b after its DTD (LISA OSCAR, 2002). */
export const TMX_GRAMMAR: XmlGrammar = {
  tmx: { attributes: ['version!'], values: { version: ['1.4'] }, children: [['header'], ['body']] },
  header: {
    attributes: [
      'creationtool!',
      'creationtoolversion!',
      'segtype!',
      'o-tmf!',
      'adminlang!',
      'srclang!',
      'datatype!',
      'o-encoding',
      ...DATES,
    ],
    values: { segtype: SEGTYPES },
    children: [['note', 'prop', 'ude']],
  },
  ude: { attributes: ['name!', 'base'], children: [['map']] },
  map: { attributes: ['unicode!', 'code', 'ent', 'subst'], children: [] },
  body: { children: [['tu']] },
  tu: {
    attributes: ['tuid', 'segtype', 'srclang', ...OF_UNITS],
    values: { segtype: SEGTYPES },
    children: [['note', 'prop'], ['tuv']],
  },
  tuv: { attributes: ['xml:lang!', 'lang', ...OF_UNITS], children: [['note', 'prop'], ['seg']] },
  note: { attributes: ['o-encoding', 'xml:lang', 'lang'], children: [] },
  prop: { attributes: ['type!', 'xml:lang', 'o-encoding', 'lang'], children: [] },
  seg: { attributes: [], children: INLINE },
  bpt: { attributes: ['i!', 'x', 'type'], children: SUB },
  ept: { attributes: ['i!'], children: SUB },
  it: { attributes: ['pos!', 'x', 'type'], values: { pos: ['begin', 'end'] }, children: SUB },
  ph: { attributes: ['x', 'assoc', 'type'], children: SUB },
  hi: { attributes: ['x', 'type'], children: INLINE },
  ut: { attributes: ['x'], children: SUB },
  sub: { attributes: ['datatype', 'type'], children: INLINE },
}

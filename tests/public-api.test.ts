import { expect, it } from 'vitest'
import * as library from '../src/index.ts'

it('exports these names: a change here is a change for every user', () => {
  expect(Object.keys(library).sort()).toEqual([
    'BitextError',
    'align',
    'alignDocuments',
    'alignSentences',
    'alignTexts',
    'checkLadder',
    'decodeLexicon',
    'divergenceReport',
    'encodeLexicon',
    'evaluate',
    'evaluateAll',
    'explainBoundaries',
    'findDivergences',
    'formatDivergencesJson',
    'formatDivergencesMarkdown',
    'formatDivergencesText',
    'formatError',
    'ingest',
    'ingestFile',
    'isGap',
    'learnLexicon',
    'mirror',
    'readAlignment',
    'readTermbase',
    'readVecalign',
    'segment',
    'segmentText',
    'shapeOf',
    'textOf',
    'writeAlignment',
    'writeVecalign',
  ])
})

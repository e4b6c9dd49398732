import { rmSync } from 'node:fs'
import { results } from './suite.js'

/** Each run signs its people in anew: sessions of an earlier one may have ended with its suite. */
export default function fresh() {
  for (const folder of ['browser/sessions', 'browser/turns']) rmSync(results(folder), { recursive: true, force: true })
}

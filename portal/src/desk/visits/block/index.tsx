import { visitTexts } from '../texts'

await visitTexts()

export { Visits } from './Visits'

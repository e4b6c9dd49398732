export { Remedies } from './Remedies'

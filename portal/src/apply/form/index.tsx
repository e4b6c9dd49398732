export { FormStep } from './FormStep'

export { SupplementPage as Component } from './SupplementPage'
export { loader } from '../load'

export { OwedPage as Component } from './OwedPage'
export { loader } from '../load'

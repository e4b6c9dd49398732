export { ImportPage as Component } from './ImportPage'
export { loader } from '../load'

export { People as Component } from './People'
export { loader } from './load'

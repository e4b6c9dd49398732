export { CasePage as Component } from './CasePage'
export { loader } from './load'

export { CasePage as Component } from './CasePage'

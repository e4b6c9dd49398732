export { Mandates as Component } from './Mandates'

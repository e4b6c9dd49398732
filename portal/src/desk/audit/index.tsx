export { Audit as Component } from './Audit'
export { loader } from './load'

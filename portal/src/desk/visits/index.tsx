export { Repeated as Component } from './Repeated'
export { loader } from './load'

export { Clients as Component } from './Clients'
export { loader } from './load'
